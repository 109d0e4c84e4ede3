import { expect, test } from 'vitest'
import { picturesHeld, type ReviewId } from '../../src/studio/studioContext.ts'
import { openStudio } from '../support/openStudio.ts'
import { encoded } from '../support/encoded.ts'

type Room = ReturnType<typeof openStudio>

const preview = ({ images, generation }: Room) => {
  const imageId = images.put(encoded('preview'))
  generation.say({ type: 'preview.arrived', imageId, index: 0 })
}
const addCandidates = ({ studio }: Room, candidates: number): ReviewId => {
  const prompts = [{ prompt: 'A gull', candidates }]
  studio.send({ type: 'prompts.added', prompts, priority: 'normal' })
  return studio.getSnapshot().context.entries.at(-1)!.id
}
const addReference = ({ generation, reviewOf }: Room, id: ReviewId) => {
  const { imageId, ...picture } = generation.takeIn()
  const reference = { ...picture, id: imageId, name: '' }
  reviewOf(id).send({ type: 'reference.added', reference })
}

/** What a review may be in the middle of. */
const middles: Record<string, (room: Room) => ReviewId> = {
  'waits for its turn': (room) => {
    room.studio.send({ type: 'queue.paused' })
    return room.add('A gull')
  },
  'is drawn, a preview on screen': (room) => {
    const id = room.add('A gull')
    preview(room)
    return id
  },
  'is drawn again': (room) => {
    const id = room.add('A gull')
    room.finish(id)
    room.decide(id, 'regeneration.requested')
    preview(room)
    return id
  },
  'has its first candidates': (room) => {
    const id = addCandidates(room, 4)
    room.finish(id)
    preview(room)
    room.finish(id)
    return id
  },
  'has a reference and no picture': (room) => {
    const { selectedId } = room.studio.getSnapshot().context
    addReference(room, selectedId)
    return selectedId
  },
  'waits for a decision': (room) => {
    const id = room.add('A gull')
    room.finish(id)
    return id
  },
  'is approved': (room) => {
    const id = room.add('A gull')
    room.finish(id)
    room.decide(id, 'image.approved')
    return id
  },
  'is rejected': (room) => {
    const id = addCandidates(room, 2)
    room.finish(id)
    room.finish(id)
    room.decide(id, 'image.rejected')
    return id
  },
}

test.each(Object.entries(middles))(
  'every picture of a review that %s is given back with it, and no other',
  (_, reach) => {
    const room = openStudio()
    const { studio, images, add, finish } = room
    const id = reach(room)
    const held = picturesHeld(studio.getSnapshot().context, [id])
    held.forEach((picture) => images.putSmall(picture, new Blob(['small'])))
    studio.send({ type: 'reviews.removed', ids: [id] })
    expect([images.size, images.bytes]).toEqual([0, 0])
    studio.send({ type: 'queue.resumed' })
    finish(add('Another gull'))
    expect(images.size).toBe(1)
  },
)

test('taking all reviews off the list gives everything back, wherever they are', () => {
  const room = openStudio()
  const ids = ['is approved', 'is rejected', 'is drawn again'].map((name) => middles[name]!(room))
  expect(room.images.size).toBe(5)
  room.studio.send({ type: 'reviews.removed', ids })
  expect([room.images.size, room.images.bytes]).toEqual([0, 0])
})

test('starting over gives a review’s pictures back, and leaves the others', () => {
  const room = openStudio()
  const id = middles['is rejected']!(room)
  room.finish(room.add('Another gull'))
  room.reviewOf(id).send({ type: 'review.restarted' })
  expect(room.images.size).toBe(1)
})
