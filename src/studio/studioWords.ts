import { formatCount } from '../review/format.ts'
import type { Entry } from '../timeline/entry.ts'
import type { Told, Words } from '../timeline/words.ts'
import type { StudioEvent } from './studioEvents.ts'

/** What the events of the studio mean. */
export const studioWords: Words = {
  kinds: { list: 'Reviews', turn: 'Turns', queue: 'Queue', trouble: 'Trouble' },
  trouble: 'trouble',
  name: (number) => `Review ${number}`,
  tell: (entry) => tellRefusal(entry) ?? tellOwn(entry) ?? tell(entry),
}

function tellRefusal({ steps }: Entry): Told | undefined {
  const isRefused = steps.some(({ actions }) => actions.some(({ type }) => type === 'refuseBudget'))
  if (!isRefused) return undefined
  return {
    kind: 'trouble',
    title: 'Refused',
    detail: 'The budget of this session may have no room for that. Nothing was ordered.',
  }
}

/** What the machine itself brings about. */
function tellOwn({ event: { type } }: Entry): Told | undefined {
  if (type === 'xstate.init') return { title: 'The studio opened' }
  if (type.startsWith('xstate.after.')) return { kind: 'queue', title: 'The wait was over' }
  return undefined
}

function tell(entry: Entry): Told {
  const event = entry.event as StudioEvent
  const review = `review ${entry.subject?.number ?? '?'}`
  switch (event.type) {
    case 'prompts.added':
      return {
        kind: 'list',
        title: `Added and ordered ${formatCount(event.prompts.length, 'prompt')}`,
        detail: event.prompts[0]?.prompt,
      }
    case 'review.opened':
      return { kind: 'list', title: `Began ${review}` }
    case 'review.selected':
      return { kind: 'list', title: `Came to ${review}` }
    case 'next.requested':
      return { kind: 'list', title: `Went on to ${review}` }
    case 'review.moved':
      return { kind: 'list', title: `Moved ${review} to place ${event.to + 1}` }
    case 'review.prioritized':
      return { kind: 'list', title: `Gave ${review} ${event.priority} priority` }
    case 'reviews.removed':
      return { kind: 'list', title: `Removed ${formatCount(event.ids.length, 'review')}` }
    case 'review.judged':
      return { kind: 'list', title: `Decided ${review}` }
    case 'review.given_up':
      return { kind: 'list', title: `Started ${review} over` }
    case 'turn.wanted':
      return { kind: 'turn', title: `${capital(review)} waits for its turn` }
    case 'turn.ended':
      return { kind: 'turn', title: `${capital(review)} draws no longer` }
    case 'attempt.failed':
      return {
        kind: 'trouble',
        title: `An attempt of ${review} failed`,
        detail: event.failure.title,
      }
    case 'queue.paused':
      return { kind: 'queue', title: 'Paused', lastsUntil: ['queue.resumed'] }
    case 'queue.resumed':
      return { kind: 'queue', title: 'Went on' }
    case 'queue.cancelled':
      return { kind: 'queue', title: 'Cancelled everything that draws' }
    case 'failed.retried':
      return { kind: 'queue', title: 'Ordered once more what had failed' }
    case 'habits.changed':
      return { kind: 'queue', title: 'Habits changed', detail: listed(event.habits) }
  }
}

const capital = (words: string) => words.replace('r', 'R')

const listed = (habits: object) =>
  Object.entries(habits)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ')
