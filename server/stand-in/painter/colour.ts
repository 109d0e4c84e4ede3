/** A colour as SVG takes it: `#rrggbb`. */
export type Colour = `#${string}`
/** Lightness 0–1, and the two colour axes, about -0.4 to 0.4. */
type Lab = readonly [l: number, a: number, b: number]

const toLinear = (value: number) =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
const fromLinear = (value: number) =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055

/** To OKLab, where equal steps look equal: https://bottosson.github.io/posts/oklab/ */
function toLab(colour: Colour): Lab {
  const [r, g, b] = [1, 3, 5].map((at) =>
    toLinear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  ) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromLab([lightness, a, b]: Lab): Colour {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${channels.map((channel) => toHex(fromLinear(Math.max(0, channel)))).join('')}`
}

const toHex = (value: number) =>
  Math.round(Math.min(1, Math.max(0, value)) * 255)
    .toString(16)
    .padStart(2, '0')

/** `share` of `other` in `colour`, from 0 to 1. */
export function mix(colour: Colour, other: Colour, share: number): Colour {
  const [from, to] = [toLab(colour), toLab(other)]
  const at = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * share
  return fromLab([at(0), at(1), at(2)])
}

/** Lighter by `step` of the way from black to white; darker when negative. */
export function lighter(colour: Colour, step: number): Colour {
  const [l, a, b] = toLab(colour)
  return fromLab([Math.min(0.985, Math.max(0.08, l + step)), a, b])
}

/** From 0, black, to 1, white, as the eye sees it. */
export const lightnessOf = (colour: Colour) => toLab(colour)[0]

/** `colour` with the lightness of `other`. */
export function atLightnessOf(colour: Colour, other: Colour): Colour {
  const [, a, b] = toLab(colour)
  return fromLab([lightnessOf(other), a, b])
}

/** The tones of one thing: its colour in shadow, as it is, and in the light. */
export type Tones = { deep: Colour; dark: Colour; main: Colour; light: Colour }
export const tonesOf = (main: Colour): Tones => ({
  deep: lighter(main, -0.2),
  dark: lighter(main, -0.09),
  main,
  light: lighter(main, 0.09),
})
