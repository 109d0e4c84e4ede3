import { act, render } from '@testing-library/react'
import { fromCallback, type EventObject } from 'xstate'
import type { Failure } from '../../src/contract/failure.ts'
import type { Health } from '../../src/contract/health.ts'
import type { Details, GenerationEvent, Order } from '../../src/generation/createGeneration.ts'
import { createImageStore } from '../../src/images/createImageStore.ts'
import { HealthContext } from '../../src/provider/HealthContext.ts'
import { PanelNote } from '../../src/review/PanelNote.ts'
import { Review } from '../../src/review/Review.tsx'
import { Where } from '../../src/review/Where.tsx'
import { MachineButton } from '../../src/studio/MachineButton.tsx'
import { SelectedRoom } from '../../src/studio/SelectedRoom.tsx'
import { startStudio } from '../../src/studio/startStudio.ts'
import { studioParts } from '../../src/studio/studioParts.ts'
import { entryOf } from '../../src/studio/studioContext.ts'
import { StudioRoom, type StudioActor } from '../../src/studio/useStudio.ts'
import { encoded } from '../support/encoded.ts'

export const overloaded: Failure = {
  kind: 'provider_overloaded',
  title: 'OpenAI is overloaded',
  detail: 'It turned the request away.',
  hint: 'Try again in a minute.',
  retryable: true,
  requestId: 'req_123',
}

const entryOnScreen = (studio: StudioActor) => {
  const { context } = studio.getSnapshot()
  return entryOf(context, context.selectedId)
}

/** The page around a real studio of one review, whose generations the test plays itself. */
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
  const room = startStudio(images, generation)
  const { review } = entryOnScreen(room.studio)
  // Somebody is there: what waits for that comes.
  dispatchEvent(new Event('pointermove'))
  render(
    <StudioRoom value={room}>
      <HealthContext value={health}>
        <SelectedRoom>
          <studioParts.NewPrompt />
          <studioParts.Chips />
          <Where>
            <MachineButton />
          </Where>
          <studioParts.QueuePlace />
          <studioParts.Upkeep />
          <PanelNote value={<studioParts.StudioNotes />}>
            <Review />
          </PanelNote>
        </SelectedRoom>
      </HealthContext>
    </StudioRoom>,
  )

  const current = () => {
    const running = open.at(-1)
    if (!running) throw new Error('Nothing is being drawn')
    return running
  }
  const tell = (event: GenerationEvent) => act(() => current().tell(event))
  const putImage = () => images.put(encoded('picture'))

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
    studio: room.studio,
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
