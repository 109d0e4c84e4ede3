import type { Random } from '../random.ts'

const regionWords = [
  ['around', /\b(?:background|backdrop|behind|surroundings?|edges?|border)\b/],
  ['top', /\b(?:sky|skies|top|upper|above|clouds?|ceiling)\b/],
  [
    'bottom',
    /\b(?:ground|bottom|lower (?:half|part)|floor|grass|foreground|sand|sea|ocean|water|lake|river|waves?|road|street|table)\b/,
  ],
  ['left', /\bleft\b(?!\s+(?:alone|as|it|out))/],
  ['right', /\b(?:on|to|at|in)?\s*the right\b|\bright(?:-hand)? (?:side|half|edge|part)\b/],
  ['centre', /\b(?:centre|center|middle|subject|main|central)\b/],
] as const

/** Part of a picture: `somewhere` is a spot that chance decides. */
export type Region = (typeof regionWords)[number][0] | 'everywhere' | 'somewhere'

/** The part of a picture that a text speaks of, if it does. */
export const regionIn = (text: string): Region | undefined =>
  regionWords.find(([, words]) => words.test(text))?.[0]

/** The text up to the first word for a part of the picture, that word included; sides do not count. */
export function untilRegion(text: string): string {
  const ends = regionWords.flatMap(([region, words]) => {
    const match = isSide(region) ? null : words.exec(text)
    return match ? [match.index + match[0].length] : []
  })
  return text.slice(0, Math.min(text.length, ...ends))
}

/** A part that says where something is, not what it is. */
export const isSide = (region: Region) =>
  region === 'left' || region === 'right' || region === 'centre'

/** Whether a point, in shares of width and height, is in: 0 out, 1 in, with a soft edge between. */
export type Mask = (x: number, y: number) => number

const ramp = (value: number, from: number, to: number) => {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return share * share * (3 - 2 * share)
}
/** A soft spot, in whatever unit its centre and its reach are told. */
export const spot =
  (cx: number, cy: number, reach: number): Mask =>
  (x, y) =>
    1 - ramp(Math.hypot(x - cx, y - cy), reach * 0.3, reach)

/** The mask of a region; chance moves its edge a little, so that edits differ. */
export function maskOf(region: Region, random: Random): Mask {
  const edge = random.between(-0.03, 0.03)
  const inCentre = spot(0.5, 0.55, 0.42 + edge)
  const masks: Record<Region, Mask> = {
    everywhere: () => 1,
    somewhere: spot(random.between(0.3, 0.7), random.between(0.3, 0.65), random.between(0.3, 0.4)),
    centre: inCentre,
    around: (x, y) => 1 - inCentre(x, y),
    top: (_x, y) => 1 - ramp(y, 0.42 + edge, 0.56 + edge),
    bottom: (_x, y) => ramp(y, 0.5 + edge, 0.64 + edge),
    left: (x) => 1 - ramp(x, 0.4 + edge, 0.56 + edge),
    right: (x) => ramp(x, 0.44 + edge, 0.6 + edge),
  }
  return masks[region]
}
