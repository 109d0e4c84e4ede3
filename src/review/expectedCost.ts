import { estimate, type Estimate } from '../contract/estimate.ts'
import type { Health } from '../contract/health.ts'
import { hasPrice } from '../contract/prices.ts'
import type { Settings } from '../contract/settings.ts'
import { formatUsd } from './formatUsd.ts'

/** What would be ordered from whom, and what goes to the model. */
export type Asked = {
  health: Health
  settings: Settings
  text: string
  /** Whether pictures go along; what they cost is nowhere told beforehand. */
  hasPictures?: boolean
}

/** What the next picture may cost; nothing where nobody can tell. */
export function expectedCost({ health, settings, text }: Asked): Estimate | undefined {
  if (health.provider === 'stand-in') return { low: 0, high: 0 }
  return estimate(modelOf({ health, settings }), settings, text)
}

/** The same in words, behind “costs”, of so many pictures alike. */
export const expectedWords = (asked: Asked, count = 1): string =>
  togetherWords(Array<Asked>(count).fill(asked))

/** The same of several pictures together. */
export function togetherWords(all: readonly Asked[]): string {
  if (all.every(({ health }) => health.provider === 'stand-in')) return 'nothing, by the stand-in'
  const unknown = all.find((asked) => !expectedCost(asked))
  if (unknown)
    return hasPrice(modelOf(unknown)) ? 'what its tokens do: no estimate' : 'an unknown price'
  const sum = (end: 'low' | 'high') =>
    formatUsd(all.reduce((sum, asked) => sum + (expectedCost(asked)?.[end] ?? 0), 0))
  const [low, high] = [sum('low'), sum('high')]
  const more = all.some(({ hasPictures }) => hasPictures)
    ? ', and what the pictures add that go along'
    : ''
  return `${low === high ? low : `${low} to ${high}`} (estimate)${more}`
}

const modelOf = ({ health, settings: { imageModel } }: Pick<Asked, 'health' | 'settings'>) =>
  imageModel === 'auto' ? health.imageModel : imageModel
