import { createActor } from 'xstate'
import { firstTouch } from '../controls/firstTouch.ts'
import { createGeneration } from '../generation/createGeneration.ts'
import type { ImageStore } from '../images/createImageStore.ts'
import { keepDraft, loadDraft } from '../review/draft.ts'
import type { ReviewActor, Room, Session } from '../review/RoomContext.ts'
import { recordLater } from '../timeline/recordLater.ts'
import { loadHabits } from './habits.ts'
import { readSpending } from './readSpending.ts'
import { readTurn } from './readTurn.ts'
import type { Studio } from './useStudio.ts'
import { onScreen } from './studioContext.ts'
import { watchReviews } from './watchReviews.ts'
import { wireStudio } from './wireStudio.ts'

/**
 * Starts the page's studio with one review, from the draft of last time.
 *
 * @param generation what draws for its reviews.
 */
export function startStudio(images: ImageStore, generation = createGeneration(images)): Studio {
  const machine = wireStudio({ generation, release: images.release })
  const studio = createActor(machine, { input: { draft: loadDraft(), ...loadHabits() } })
  const session: Session = {
    root: studio,
    spending: () => readSpending(studio.getSnapshot().context),
    turnOf: (review) => readTurn(studio.getSnapshot(), review.id),
    loadAddPrompts,
  }

  const history = recordLater(studio, fetchStudioRecord)
  void firstTouch.then(history).catch(() => undefined)
  const rooms = new WeakMap<object, Room>()
  const open = (review: ReviewActor) => {
    const history = recordLater(review, fetchRecord)
    void firstTouch.then(history).catch(() => undefined)
    rooms.set(review, { review, images, history, session })
  }
  studio.getSnapshot().context.entries.forEach(({ review }) => open(review))
  studio.system.inspect(({ type, actorRef }) => {
    // Before it starts, so that its history has the beginning.
    const { _parent: parent } = actorRef as ReviewActor
    if (type === '@xstate.actor' && parent === studio) open(actorRef as ReviewActor)
  })
  const roomOf = (review: ReviewActor) => {
    const room = rooms.get(review)
    if (!room) throw new Error(`${review.id} is not in this studio`)
    return room
  }

  const keep = keepDraft()
  watchReviews(studio, (context) => {
    keep(onScreen(context).context)
  })
  return { studio: studio.start(), images, roomOf, history }
}

const fetchStudioRecord = async () => (await import('./recordStudio.ts')).recordStudio
const loadAddPrompts = async () => (await import('./studioParts.ts')).studioParts.loadAddPrompts()
const fetchRecord = async () => (await import('../review/recordReview.ts')).recordReview
