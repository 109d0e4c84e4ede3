/** What the studio’s states and transitions are, by the chart’s ids; the page’s first load goes without. */
export const studioDescriptions = {
  studio: 'Many reviews: their order, the one on screen, and whose turn it is to draw.',
  'studio/prompts.added/0': 'Refused: the budget has no room for all of them.',
  'studio/prompts.added/1':
    'Reviews are added and ordered, in the place of one in which nothing was done.',
  'studio/prompts.added/2': 'Reviews are added, and ordered.',
  'studio/review.opened/0': 'The empty review comes on screen.',
  'studio/review.opened/1': 'Another review begins.',
  'studio/review.selected/0': 'Another review comes on screen.',
  'studio/next.requested/0': 'The next one to judge comes on screen.',
  'studio/review.judged/0': 'After a decision the next one to judge comes by itself.',
  'studio/review.given_up/0': 'A review starts over; what is known of it is kept.',
  'studio/review.moved/0': 'A review has another place.',
  'studio/review.prioritized/0': 'A review has another priority.',
  'studio/reviews.removed/0':
    'All reviews are taken off the list, with their pictures; an empty one stays.',
  'studio/reviews.removed/1': 'Reviews are taken off the list, with their pictures.',
  'studio/turn.ended/0': 'A review draws no longer.',
  'studio/habits.changed/0':
    'More or fewer are drawn at once, or the next one comes in another way.',
  'studio/queue.cancelled/0': 'Everything that draws is cancelled.',
  'studio/failed.retried/0': 'Refused: the budget has no room for all of them.',
  'studio/failed.retried/1': 'Everything that failed is ordered once more.',
  'studio.drawing': 'Whoever waits gets a turn as soon as there is one.',
  'studio.drawing/always/0': 'The provider, or the server, still asks for time.',
  'studio.drawing/turn.wanted/0': 'A review wants to draw.',
  'studio.drawing/turn.ended/0': 'A review draws no longer; the next one may.',
  'studio.drawing/reviews.removed/0':
    'All reviews are taken off the list, with their pictures; an empty one stays.',
  'studio.drawing/reviews.removed/1': 'Reviews are taken off the list, with their pictures.',
  'studio.drawing/habits.changed/0':
    'More or fewer are drawn at once, or the next one comes in another way.',
  'studio.drawing/attempt.failed/0':
    'The browser could not keep what was drawn: nobody else is to draw.',
  'studio.drawing/attempt.failed/1':
    'Too much was asked for: nobody else gets a turn before the time is over.',
  'studio.drawing/queue.paused/0': 'Nobody else is to draw.',
  'studio.slowed': 'The provider, or the server, asked for time; what is under way goes on.',
  'studio.slowed/attempt.failed/0':
    'The browser could not keep what was drawn: nobody else is to draw.',
  'studio.slowed/attempt.failed/1':
    'Too much was asked for: nobody else gets a turn before the time is over.',
  'studio.slowed/queue.paused/0': 'Nobody else is to draw.',
  'studio.slowed/always/0': 'There is only one review: it waits for nobody.',
  'studio.slowed/queue.resumed/0': 'It goes on all the same.',
  'studio.slowed/after slowdown/0': 'The time is over.',
  'studio.paused': 'Nobody gets a turn; what is under way goes on.',
  'studio.paused/always/0': 'There is only one review: nothing holds it up.',
  'studio.paused/attempt.failed/0':
    'Too much was asked for: nobody else gets a turn before the time is over.',
  'studio.paused/queue.resumed/0': 'It goes on when the provider has had its time.',
  'studio.paused/queue.resumed/1': 'It goes on.',
}
