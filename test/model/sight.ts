import type { Page } from 'playwright-core'
import { sceneOf, type ReviewSnapshot } from './scene.ts'

/** What a person, or the browser, can tell about the page. */
export type Sight = {
  state: string | undefined
  /** The beginning of the name of the picture on stage, once it can be seen: `Version 2`. */
  picture: string | undefined
  /** Reference pictures beside the prompt that is written. */
  references: number
  /** Places in the film strip, one for each version and one for that being drawn. */
  places: number
  attempt: string | undefined
  isPlanning: boolean
  isWaiting: boolean
  isAlarmed: boolean
  /** The SHA-256 that the record names. */
  digest: string | undefined
  objectUrls: number
}

export const look = (page: Page): Promise<Sight> =>
  page.evaluate(() => {
    const main = document.querySelector('main')
    const text = main?.innerText ?? ''
    const shown = [...document.images].filter(
      ({ complete, naturalWidth }) => complete && naturalWidth,
    )
    const names = shown.map(({ alt }) => /^(Version|Preview) \d+/.exec(alt)?.[0])
    return {
      state: main?.dataset.state,
      picture: names.find(Boolean),
      references: document.querySelectorAll('.references li').length,
      places: document.querySelectorAll('[aria-label="Versions"] > li').length,
      attempt: /Attempt \d of \d/.exec(text)?.[0],
      isPlanning: text.includes('Planning the picture'),
      isWaiting: text.includes('Next try in'),
      isAlarmed: document.querySelector('[role="alert"]') !== null,
      digest: document.querySelector('code[title]')?.getAttribute('title') ?? undefined,
      objectUrls: liveObjectUrls.size,
    }
  })

/**
 * What the page must look like when a review stands as this one does.
 *
 * @param digests of the versions' pictures, in their order.
 */
export function sightOf(
  snapshot: ReviewSnapshot,
  digests: readonly string[],
): Omit<Sight, 'objectUrls'> {
  const { state, context } = sceneOf(snapshot)
  const { versions, selectedId, drawing, decision, notice } = context
  const { attempt, phase, preview, retry } = drawing?.progress ?? {}
  const onScreenId = drawing ? drawing.lookedAtId : selectedId
  const onScreen = versions.find(({ id }) => id === onScreenId)
  const decided = versions.findIndex(({ id }) => id === decision?.versionId)
  return {
    state,
    picture: onScreen ? `Version ${onScreen.number}` : preview && `Preview ${preview.index + 1}`,
    references: state === 'initial_input' ? context.references.length : 0,
    places: versions.length + (drawing ? 1 : 0),
    attempt: attempt && `Attempt ${attempt.attempt} of ${attempt.of}`,
    isPlanning: phase === 'planning' && !retry,
    isWaiting: retry !== undefined,
    isAlarmed: notice !== null && notice.kind !== 'cancelled',
    digest: digests[decided],
  }
}
