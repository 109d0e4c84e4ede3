import type { GenerateEvent } from '../contract/generateEvent.ts'
import type { ImageStore } from '../images/createImageStore.ts'
import type { GenerationEvent, Order } from './createGeneration.ts'
import { generateImage } from './generateImage.ts'
import { takeInPicture, toBlob } from './takeInPicture.ts'
import { toBody } from './toBody.ts'

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
  const body = await toBody(order, images)
  for await (const event of generateImage(body, signal, review))
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
