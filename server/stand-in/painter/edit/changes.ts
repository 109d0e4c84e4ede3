import type { Colour } from '../colour.ts'

/** Red, green and blue, 0–255; what comes out may lie outside and is clamped. */
export type Rgb = readonly [r: number, g: number, b: number]
/** Changes one pixel; `strength` is about 1. */
export type Change = (pixel: Rgb, strength: number) => Rgb

const each = (pixel: Rgb, change: (value: number) => number): Rgb => [
  change(pixel[0]),
  change(pixel[1]),
  change(pixel[2]),
]
const luma = ([r, g, b]: Rgb) => 0.299 * r + 0.587 * g + 0.114 * b
const towards = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
]
const colourfulness =
  (factor: number): Change =>
  (pixel, strength) => {
    const grey = luma(pixel)
    return each(pixel, (value) => grey + (value - grey) * (1 + (factor - 1) * strength))
  }
const contrast =
  (factor: number): Change =>
  (pixel, strength) =>
    each(pixel, (value) => 128 + (value - 128) * (1 + (factor - 1) * strength))

/** Changes of light and colour, by the words for them. */
export const changes: readonly (readonly [words: RegExp, change: Change])[] = [
  [
    /\b(?:lighter|brighter|brighten|lighten|bright|light up|sunnier|paler)\b/,
    (pixel, strength) => each(pixel, (value) => value + (255 - value) * 0.3 * strength),
  ],
  [
    /\b(?:darker|darken|dark|dimmer|moodier|gloomier|night)\b/,
    (pixel, strength) => each(pixel, (value) => value * (1 - 0.36 * strength)),
  ],
  [
    /\b(?:warmer|warm|cosier|cozier|golden hour|sunset)\b/,
    ([r, g, b], strength) => [
      r + (28 + r * 0.06) * strength,
      g + 8 * strength,
      b * (1 - 0.24 * strength),
    ],
  ],
  [
    /\b(?:cooler|cool|colder|cold|icier|wintry)\b/,
    ([r, g, b], strength) => [
      r * (1 - 0.22 * strength),
      g + 3 * strength,
      b + (28 + b * 0.06) * strength,
    ],
  ],
  [
    /\b(?:more|higher|stronger|increase)\b.{0,12}\bcontrast\b|\bpunchier\b|\bcrisper\b/,
    contrast(1.3),
  ],
  [
    /\b(?:less|lower|softer|reduce|decrease)\b.{0,12}\bcontrast\b|\bflatter\b|\bfaded\b/,
    contrast(0.62),
  ],
  [
    /\b(?:less|fewer|reduce)\b.{0,12}\b(?:colou?rs?|saturated|saturation|colou?rful)\b|\b(?:desaturated?|muted|duller|calmer)\b/,
    colourfulness(0.4),
  ],
  [
    /\b(?:more|stronger|increase)\b.{0,12}\b(?:colou?rs?|saturated|saturation|colou?rful|vibrant|vivid)\b|\b(?:vivid|vibrant|colou?rful)\b/,
    colourfulness(1.7),
  ],
  [
    /\b(?:black and white|monochrome|gr[ae]yscale|b&w|no colou?r)\b/,
    (pixel) => colourfulness(0)(pixel, 1),
  ],
  [
    /\b(?:sepia|vintage|antique|old photo|retro)\b/,
    (pixel) => {
      const grey = luma(pixel)
      return [grey * 1.08 + 18, grey * 0.92 + 8, grey * 0.7]
    },
  ],
]

/** How much of a dye is taken on, and how much of its own lightness, as shares. */
type Cover = { reach: number; body: number }
/** As through tinted glass, for whole regions: what is in them stays as it was. */
export const glass: Cover = { reach: 0.8, body: 0.38 }
/** As with paint, for single things: or yellow would turn grey rather than blue. */
export const coat: Cover = { reach: 0.95, body: 0.55 }

/** Dyes in a colour: what was lighter or darker than its surroundings is so still. */
export function dye(colour: Colour, { reach, body }: Cover = glass): Change {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const target: Rgb = [r ?? 0, g ?? 0, b ?? 0]
  const own = Math.max(1, luma(target))
  return (pixel, strength) => {
    // some of the colour's own lightness, or white would stay white and black black
    const wanted = luma(pixel) * (1 - body) + own * body
    const dyed =
      wanted < own
        ? each(target, (value) => (value * wanted) / own)
        : each(target, (value) => value + ((255 - value) * (wanted - own)) / (256 - own))
    return towards(pixel, dyed, 1 - (1 - reach) ** strength)
  }
}
