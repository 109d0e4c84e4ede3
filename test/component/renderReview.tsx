import { act, render } from '@testing-library/react'
import { createActor, fromCallback, type EventObject } from 'xstate'
import type { Failure } from '../../src/contract/failure.ts'
import type { Health } from '../../src/contract/health.ts'
import type { Details, GenerationEvent, Order } from '../../src/generation/createGeneration.ts'
import { createImageStore } from '../../src/images/createImageStore.ts'
import { HealthContext } from '../../src/provider/HealthContext.ts'
import { emptyDraft } from '../../src/review/draft.ts'
import { Review } from '../../src/review/Review.tsx'
import { recordReview } from '../../src/review/recordReview.ts'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { RoomContext } from '../../src/review/RoomContext.ts'
import { Where } from '../../src/review/Where.tsx'

export const overloaded: Failure = {
  kind: 'provider_overloaded',
  title: 'OpenAI is overloaded',
  detail: 'It turned the request away.',
  hint: 'Try again in a minute.',
  retryable: true,
  requestId: 'req_123',
}

/** The page around a real review whose generations the test plays itself. */
export function renderReview({ health }: { health?: Health } = {}) {
  const images = createImageStore()
  const open: { order: Order; tell: (event: GenerationEvent) => void }[] = []

  const generation = fromCallback<EventObject, Order>(({ input, sendBack }) => {
    const running = { order: input, tell: sendBack }
    open.push(running)
    return () => {
      open.splice(open.indexOf(running), 1)
    }
  })
  const review = createActor(
    reviewMachine.provide({
      actors: { generation },
      actions: { releaseImages: (_, { ids }) => ids.forEach(images.release) },
    }),
    { input: emptyDraft },
  )
  const history = recordReview(review)
  review.start()
  // Somebody is there: what waits for that comes.
  dispatchEvent(new Event('pointermove'))
  render(
    <RoomContext value={{ review, images, history }}>
      <HealthContext value={health}>
        <Where />
        <Review />
      </HealthContext>
    </RoomContext>,
  )

  const current = () => {
    const running = open.at(-1)
    if (!running) throw new Error('Nothing is being drawn')
    return running
  }
  const tell = (event: GenerationEvent) => act(() => current().tell(event))
  const putImage = () => images.put(new Blob(['picture'], { type: 'image/png' }))

  /** A picture whose digest is `digest` is there, and cannot be seen yet; returns its id. */
  const arrive = (digest = 'abcd'.repeat(16), more: Partial<Details> = {}) => {
    const imageId = putImage()
    const edges = { width: 1024, height: 1024 }
    tell({
      type: 'generation.completed',
      picture: { imageId, sha256: digest, mime: 'image/png', bytes: 1_900_000, ...edges },
      details: { provider: 'openai', imageModel: 'gpt-image-2.5-flare', attempt: 1, ...more },
    })
    return imageId
  }

  return {
    review,
    images,
    open,
    order: () => current().order,
    tell,
    preview: (index: number) => tell({ type: 'preview.arrived', imageId: putImage(), index }),
    fail: (failure = overloaded) => tell({ type: 'generation.failed', failure }),
    arrive,
    /** Ends the generation with a picture whose digest is `digest`, and has it seen: here none ever is. */
    complete: (...args: Parameters<typeof arrive>) => {
      const versionId = arrive(...args)
      act(() => review.send({ type: 'version.shown', versionId }))
    },
  }
}
