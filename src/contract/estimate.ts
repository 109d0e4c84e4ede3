import { outputUsd, previewTokens, textUsd, tokensOf } from './prices.ts'
import type { Settings } from './settings.ts'

/** In US dollars; both ends are alike where nothing is left to the model. */
export type Estimate = { low: number; high: number }

/** OpenAI's own rule of thumb for English. */
const charactersPerToken = 4
const square = '1024x1024'
const usualSizes = [square, '1536x1024', '1024x1536']

/**
 * What a picture may cost, from known figures; a size without one is scaled from the square's by
 * its pixels. Nothing where no figure of the model is known.
 *
 * @param text that goes to the model.
 */
export function estimate(
  imageModel: string,
  { size, quality, previews }: Settings,
  text: string,
): Estimate | undefined {
  const known = tokensOf(imageModel)
  if (!known) return undefined
  const sizes = size === 'auto' ? usualSizes : [size]
  const tokens = sizes.flatMap((size) => {
    const figures = known[size] ?? scaled(known[square] ?? {}, size)
    return Object.entries(figures).flatMap(([name, count]) =>
      count !== undefined && (quality === 'auto' || name === quality) ? [count] : [],
    )
  })
  if (tokens.length === 0) return undefined
  const asked = textUsd(text.length / charactersPerToken)
  return {
    low: asked + outputUsd(Math.min(...tokens)),
    // Fewer previews may come than were ordered.
    high: asked + outputUsd(Math.max(...tokens) + previews * previewTokens),
  }
}

function scaled(figures: Partial<Record<string, number>>, size: string) {
  const [width = 0, height = 0] = size.split('x').map(Number)
  const share = (width * height) / 1024 ** 2
  return Object.fromEntries(
    Object.entries(figures).map(([name, tokens = 0]) => [name, tokens * share]),
  )
}
