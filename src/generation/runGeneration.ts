import type { GenerateEvent } from '../contract/generateEvent.ts'
import type { GenerateRequest } from '../contract/generateRequest.ts'
import type { Mime } from '../contract/picture.ts'
import { base64FromBlob } from '../images/base64.ts'
import type { ImageStore } from '../images/createImageStore.ts'
import type { GenerationEvent, Order } from './createGeneration.ts'
import { generateImage } from './generateImage.ts'
import { takeInPicture, toBlob } from './takeInPicture.ts'

type Surroundings = {
  images: ImageStore
  /** Names the review to the server. */
  review: string
  /** Ends it, at whatever point, and has its previews leave the image store. */
  signal: AbortSignal
}

/**
 * One generation as its machine hears of it, the bytes of its pictures put into the image store.
 *
 * @throws UndecodablePicture if what arrived is no picture; the signal's reason once it is aborted.
 */
export async function* runGeneration(
  order: Order,
  { images, review, signal }: Surroundings,
): AsyncGenerator<GenerationEvent, void> {
  const request = await toRequest(order, images)
  for await (const event of generateImage(request, signal, review))
    yield await translate(event, images, signal)
}

async function translate(
  event: GenerateEvent,
  images: ImageStore,
  signal: AbortSignal,
): Promise<GenerationEvent> {
  switch (event.name) {
    case 'attempt':
      return { type: 'attempt.started', ...event.data }
    case 'phase':
      return { type: 'phase.changed', ...event.data }
    case 'partial': {
      const imageId = images.put(await toBlob(event.data, signal))
      signal.addEventListener('abort', () => images.release(imageId))
      return { type: 'preview.arrived', imageId, index: event.data.index }
    }
    case 'retry': {
      const { attempt, of, inMs, error } = event.data
      return { type: 'retry.scheduled', attempt, of, dueAt: Date.now() + inMs, failure: error }
    }
    case 'completed': {
      const { image, ...known } = event.data
      const { quality, background } = image
      const picture = await takeInPicture(image, { images, signal })
      return { type: 'generation.completed', picture, details: { ...known, quality, background } }
    }
    case 'failed':
      return { type: 'generation.failed', failure: event.data.error }
  }
}

async function toRequest(
  { prompt, settings, change }: Order,
  images: ImageStore,
): Promise<GenerateRequest> {
  if (!change) return { prompt, settings }
  const blob = images.blob(change.imageId)
  const picture = { b64: await base64FromBlob(blob), mime: blob.type as Mime }
  return { prompt, settings, change: { feedback: change.feedback, picture } }
}
