import { fromCallback, type EventObject } from 'xstate'
import type { Failure } from '../contract/failure.ts'
import type { Completed, Phase } from '../contract/generateEvent.ts'
import type { GenerateRequest } from '../contract/generateRequest.ts'
import type { Mark } from '../contract/mark.ts'
import type { ImageId, ImageStore } from '../images/createImageStore.ts'
import type { Reference } from '../references/reference.ts'
import { firstTouch } from '../controls/firstTouch.ts'
import { pageFailure, serverUnreachable } from './pageFailures.ts'
import type { DrawnPicture } from './takeInPicture.ts'

/** A request as machines carry it: the pictures that go along are ids. */
export type Order = Pick<GenerateRequest, 'prompt' | 'settings'> & {
  /** Absent where there are none. */
  references?: readonly Reference[]
  change?: {
    feedback: string
    marks?: readonly Mark[]
    /** Nothing may change outside of the boxes among the marks. */
    mask?: true
    imageId: ImageId
  }
}

/** What is known about a finished picture besides its bytes. */
export type Details = Omit<Completed, 'image'> &
  Pick<Completed['image'], 'quality' | 'background'> & {
    /** Of a picture that was to change in boxes only. */
    outside?: Outside
  }

/** The share of pixels outside of the boxes that have changed, from 0 to 1; or why nobody knows. */
export type Outside = { share: number } | { trouble: string }

/** What a generation tells the machine that runs it; it ends with `completed` or `failed`. */
export type GenerationEvent =
  | { type: 'attempt.started'; attempt: number; of: number }
  | { type: 'phase.changed'; phase: Phase }
  | { type: 'preview.arrived'; imageId: ImageId; index: number }
  /** `dueAt` is when the next attempt starts, in milliseconds since the epoch. */
  | { type: 'retry.scheduled'; attempt: number; of: number; dueAt: number; failure: Failure }
  | { type: 'generation.completed'; picture: DrawnPicture; details: Details }
  | { type: 'generation.failed'; failure: Failure }

/**
 * The actor that runs one generation, once it is told that it is its turn. Stopping it closes the
 * connection; its previews leave the image store with it, and nothing enters the store after that.
 */
export function createGeneration(images: ImageStore) {
  // Tells the reviews of one page from those of others, no more: not a secret, and gone with it.
  const page = Math.random().toString(36).slice(2)
  const load = () => import('./runGeneration.ts')
  // What does not load while a prompt is written is asked for again, and its failure told, when it
  // is needed.
  firstTouch.then(load).catch(() => undefined)

  return fromCallback<EventObject, Order>(({ input, self, receive, sendBack }) => {
    const review = `${page}-${self._parent?.sessionId ?? ''}`
    const controller = new AbortController()
    const { signal } = controller
    const run = async () => {
      // It comes from the server as well: without the one there is not the other.
      const part = await load().catch(() => undefined)
      if (!part) {
        sendBack({ type: 'generation.failed', failure: serverUnreachable() })
        return
      }
      const events = part.runGeneration(input, { images, review, signal })
      for await (const event of events) sendBack(event)
    }
    receive(() => {
      run().catch((error: unknown) => {
        if (!signal.aborted) sendBack({ type: 'generation.failed', failure: pageFailure(error) })
      })
    })
    return () => controller.abort()
  })
}
