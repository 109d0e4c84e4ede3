import type { GenerateEvent } from '../contract/generateEvent.ts'
import type { ImageStore } from '../images/createImageStore.ts'
import { measureOutside } from '../marks/measureOutside.ts'
import type { GenerationEvent, Order, Outside } from './createGeneration.ts'
import { generateImage } from './generateImage.ts'
import { decode, takeInPicture, type DrawnPicture } from './takeInPicture.ts'
import { isOutOfMemory, outOfMemory } from './outOfMemory.ts'
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
  try {
    for await (const event of generateImage(body, signal, review))
      yield await translate(event, { order, images, signal })
  } catch (error) {
    if (!isOutOfMemory(error)) throw error
    yield { type: 'generation.failed', failure: outOfMemory }
  }
}

async function translate(
  event: GenerateEvent,
  { order, images, signal }: Pick<Surroundings, 'images' | 'signal'> & { order: Order },
): Promise<GenerationEvent> {
  switch (event.name) {
    case 'attempt':
      return { type: 'attempt.started', ...event.data }
    case 'phase':
      return { type: 'phase.changed', ...event.data }
    case 'partial': {
      const imageId = images.put(await decode(event.data, signal))
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
      const outside = await changesOutside(order, picture, images)
      if (signal.aborted) images.release(picture.imageId)
      signal.throwIfAborted()
      const details = { ...known, quality, background, ...(outside && { outside }) }
      return { type: 'generation.completed', picture, details }
    }
    case 'failed':
      return { type: 'generation.failed', failure: event.data.error }
  }
}

/** A picture that cannot be measured is there all the same; the reason is told with it. */
async function changesOutside(
  { change }: Order,
  { imageId }: DrawnPicture,
  images: ImageStore,
): Promise<Outside | undefined> {
  if (!change?.mask || !change.marks) return undefined
  const [before, after] = [images.blob(change.imageId), images.blob(imageId)]
  try {
    return { share: await measureOutside(before, after, change.marks) }
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) }
  }
}
