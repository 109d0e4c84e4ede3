import type { Usage } from './generateEvent.ts'
import type { Health } from './health.ts'

/** The month of the prices below. */
export const pricesAsOf = '2026-11'

/**
 * US dollars for a million tokens of gpt-image-2, 2.5 and 2.6, as OpenAI's page of prices had them
 * in November 2026.
 */
const perMillion = { textIn: 5, imageIn: 8, imageOut: 30 }

const priced: readonly string[] = [
  'gpt-image-2',
  'gpt-image-2.5-flare',
  'gpt-image-2.5-sunburst',
  'gpt-image-2.6-flare',
  'gpt-image-2.6-sunburst',
]

type ByQuality = Partial<Record<string, number>>

/**
 * Output tokens of a picture. Of gpt-image-2 from OpenAI's prices for a picture, November 2026; of
 * gpt-image-2.5-flare as others measured them, September 2026.
 */
const pictureTokens: Partial<Record<string, Partial<Record<string, ByQuality>>>> = {
  'gpt-image-2': {
    '1024x1024': { low: 200, medium: 1767, high: 7033 },
    '1536x1024': { low: 167, medium: 1367, high: 5500 },
    '1024x1536': { low: 167, medium: 1367, high: 5500 },
  },
  'gpt-image-2.5-flare': {
    '1024x1024': { low: 196, medium: 439, high: 1756, xhigh: 3122, max: 7024 },
  },
}
export const previewTokens = 100

export const outputUsd = (tokens: number): number => (tokens * perMillion.imageOut) / 1e6
export const textUsd = (tokens: number): number => (tokens * perMillion.textIn) / 1e6

/** Whether it is known what a token of the model costs. */
export const hasPrice = (imageModel: string): boolean => priced.includes(imageModel)

/** Output tokens of a picture by size and quality, as far as they are known of a model. */
export const tokensOf = (imageModel: string) => pictureTokens[imageModel]

/** What was drawn, by whom, with how many tokens. */
export type Bill = {
  provider: Health['provider']
  imageModel: string
  usage?: Usage | undefined
}

/**
 * What a picture cost in US dollars; nothing where the model has no price here, or where the
 * tokens may be others than the picture's: only those are told apart into text and image.
 */
export function costOf({ provider, imageModel, usage }: Bill): number | undefined {
  if (provider === 'stand-in') return 0
  if (!hasPrice(imageModel) || !usage) return undefined
  const { textInputTokens: text, imageInputTokens: image, outputTokens } = usage
  if (text === undefined || image === undefined) return undefined
  return textUsd(text) + (image * perMillion.imageIn) / 1e6 + outputUsd(outputTokens)
}
