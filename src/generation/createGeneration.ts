import { fromCallback, type EventObject } from 'xstate'
import type { Failure } from '../contract/failure.ts'
import type { Completed, GenerateEvent, Phase } from '../contract/generateEvent.ts'
import type { GenerateRequest } from '../contract/generateRequest.ts'
import type { Mime } from '../contract/picture.ts'
import { base64FromBlob } from '../images/base64.ts'
import type { ImageId, ImageStore } from '../images/createImageStore.ts'
import { measureImage } from '../images/measureImage.ts'
import type { generateImage } from './generateImage.ts'
import { pageFailure } from './pageFailures.ts'
import { takeInPicture, toBlob, type DrawnPicture } from './takeInPicture.ts'

/** A request as machines carry it: the picture to be changed is an id. */
export type Order = Pick<GenerateRequest, 'prompt' | 'settings'> & {
  change?: { feedback: string; imageId: ImageId }
}

/** What is known about a finished picture besides its bytes. */
export type Details = Omit<Completed, 'image'> & Pick<Completed['image'], 'quality' | 'background'>

/** What a generation tells the machine that runs it; it ends with `completed` or `failed`. */
export type GenerationEvent =
  | { type: 'attempt.started'; attempt: number; of: number }
  | { type: 'phase.changed'; phase: Phase }
  | { type: 'preview.arrived'; imageId: ImageId; index: number }
  /** `dueAt` is when the next attempt starts, in milliseconds since the epoch. */
  | { type: 'retry.scheduled'; attempt: number; of: number; dueAt: number; failure: Failure }
  | { type: 'generation.completed'; picture: DrawnPicture; details: Details }
  | { type: 'generation.failed'; failure: Failure }

/** What is outside the page's control; tests pass their own. */
type Outside = {
  images: ImageStore
  generate?: typeof generateImage
  measure?: typeof measureImage
}

/**
 * The actor that runs one generation. Stopping it closes the connection; its previews leave the
 * image store with it, and nothing enters the store after that.
 */
export function createGeneration({
  images,
  generate = generateOnceLoaded(),
  measure = measureImage,
}: Outside) {
  // Tells one review from another, no more: not a secret, and gone with the page.
  const review = Math.random().toString(36).slice(2)
  return fromCallback<EventObject, Order>(({ input, sendBack }) => {
    const controller = new AbortController()
    const { signal } = controller
    const previews: ImageId[] = []

    const translate = async (event: GenerateEvent): Promise<GenerationEvent> => {
      switch (event.name) {
        case 'partial': {
          const imageId = images.put(await toBlob(event.data, signal))
          previews.push(imageId)
          return { type: 'preview.arrived', imageId, index: event.data.index }
        }
        case 'completed': {
          const { image, ...known } = event.data
          const { quality, background } = image
          const picture = await takeInPicture(image, { images, measure, signal })
          const details = { ...known, quality, background }
          return { type: 'generation.completed', picture, details }
        }
        case 'attempt':
        case 'phase':
        case 'retry':
        case 'failed':
          return translateProgress(event)
      }
    }

    const run = async () => {
      const request = await toRequest(input, images)
      for await (const event of generate(request, signal, review)) sendBack(await translate(event))
    }

    run().catch((error: unknown) => {
      if (!signal.aborted) sendBack({ type: 'generation.failed', failure: pageFailure(error) })
    })

    return () => {
      controller.abort()
      previews.forEach(images.release)
    }
  })
}

type Progress = Exclude<GenerateEvent, { name: 'partial' | 'completed' }>

function translateProgress({ name, data }: Progress): GenerationEvent {
  switch (name) {
    case 'attempt':
      return { type: 'attempt.started', ...data }
    case 'phase':
      return { type: 'phase.changed', ...data }
    case 'retry': {
      const { attempt, of, inMs, error } = data
      return { type: 'retry.scheduled', attempt, of, dueAt: Date.now() + inMs, failure: error }
    }
    case 'failed':
      return { type: 'generation.failed', failure: data.error }
  }
}

/** Nobody needs the stream to write a prompt: it loads beside the page, not with it. */
function generateOnceLoaded(): typeof generateImage {
  const load = () => import('./generateImage.ts')
  // What does not load now is asked for again, and its failure told, when it is needed.
  load().catch(() => undefined)
  return async function* (...order) {
    const { generateImage } = await load()
    yield* generateImage(...order)
  }
}

async function toRequest({ prompt, settings, change }: Order, images: ImageStore) {
  if (!change) return { prompt, settings }
  const blob = images.blob(change.imageId)
  const picture = { b64: await base64FromBlob(blob), mime: blob.type as Mime }
  return { prompt, settings, change: { feedback: change.feedback, picture } }
}
