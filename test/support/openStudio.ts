import { createActor, type InspectionEvent } from 'xstate'
import { createImageStore } from '../../src/images/createImageStore.ts'
import { emptyDraft } from '../../src/review/draft.ts'
import { onScreen } from '../../src/review/reviewContext.ts'
import { entryOf, type ReviewId } from '../../src/studio/studioContext.ts'
import { wireStudio } from '../../src/studio/wireStudio.ts'
import { createFakeGeneration } from '../model/createFakeGeneration.ts'

type Options = {
  atOnce?: number
  goesOn?: boolean
  budget?: string
  inspect?: (event: InspectionEvent) => void
}

/** A real studio and image store, with a generation in the test's hands. */
export function openStudio(options: Options = {}) {
  const { atOnce = 3, goesOn = false, budget = '', inspect } = options
  const images = createImageStore()
  const generation = createFakeGeneration(images)
  const machine = wireStudio({ generation: generation.logic, release: images.release })
  const input = { draft: { ...emptyDraft, budget }, atOnce, goesOn, memoryMb: '' }
  const studio = createActor(machine, { input, ...(inspect && { inspect }) })
  studio.start()

  const reviewOf = (id: ReviewId) => entryOf(studio.getSnapshot().context, id).review

  return {
    studio,
    images,
    generation,
    reviewOf,

    /** Adds a prompt, which is being drawn then; returns the id of its review. */
    add: (prompt: string): ReviewId => {
      studio.send({ type: 'prompts.added', prompts: [{ prompt }], priority: 'normal' })
      return studio.getSnapshot().context.entries.at(-1)?.id ?? ''
    },

    /** Whatever is drawn has its picture, which the stand-in drew; the review's person sees it. */
    finish: (id: ReviewId) => {
      generation.say({
        type: 'generation.completed',
        picture: generation.takeIn(),
        details: { provider: 'stand-in', imageModel: 'gpt-image-2', attempt: 1 },
      })
      const { selectedId: versionId } = reviewOf(id).getSnapshot().context
      if (versionId) reviewOf(id).send({ type: 'version.shown', versionId })
    },

    /** Decides about what is on screen. */
    decide: (
      id: ReviewId,
      type: 'image.approved' | 'image.rejected' | 'regeneration.requested',
    ) => {
      const { id: versionId, picture } = onScreen(reviewOf(id).getSnapshot().context)
      reviewOf(id).send({ type, versionId, sha256: picture.sha256 })
    },
  }
}
