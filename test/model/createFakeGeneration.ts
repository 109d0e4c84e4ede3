import { createHash } from 'node:crypto'
import { fromCallback, type EventObject } from 'xstate'
import type { GenerationEvent, Order } from '../../src/generation/createGeneration.ts'
import type { DrawnPicture } from '../../src/generation/takeInPicture.ts'
import type { ImageId, ImageStore } from '../../src/images/createImageStore.ts'
import { encoded } from '../support/encoded.ts'

type Running = { previews: ImageId[]; say: (event: GenerationEvent) => void }

/**
 * A generation that says what the test tells it to, and that keeps the real one's promise: its
 * previews leave the image store with it, its finished picture is handed over.
 */
export function createFakeGeneration(images: ImageStore) {
  const open = new Set<Running>()
  const closed: Running[] = []
  let isBroken = false
  let drawn = 0

  const logic = fromCallback<EventObject, Order>(({ input: { change }, sendBack }) => {
    if (isBroken) throw new Error('This generation cannot start')
    if (change) images.encoded(change.imageId)
    const running: Running = { previews: [], say: sendBack }
    open.add(running)
    return () => {
      open.delete(running)
      closed.push(running)
      running.previews.forEach(images.release)
    }
  })

  return {
    logic,
    open: open as ReadonlySet<Running>,
    closed: closed as readonly Running[],

    /** Whether generations, from now on, throw as they start. */
    breakStarts: (broken: boolean) => {
      isBroken = broken
    },

    takeIn: (): DrawnPicture => {
      const words = `picture ${++drawn}`
      const sha256 = createHash('sha256').update(words).digest('hex')
      const imageId = images.put(encoded(words))
      return { imageId, sha256, mime: 'image/png', bytes: words.length, width: 16, height: 16 }
    },

    say: (event: GenerationEvent) => {
      for (const running of [...open]) {
        if (event.type === 'preview.arrived') running.previews.push(event.imageId)
        running.say(event)
      }
    },
  }
}
