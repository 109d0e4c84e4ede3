import { distance } from '../contract/changedOutside.ts'

/** What two pictures of the same size differ in. */
export type Comparison = {
  /** How many pixels have changed. */
  changed: number
  /** The first picture in grey, with what has changed highlighted; RGBA, not premultiplied. */
  map: Uint8ClampedArray<ArrayBuffer>
}

/** The accent of the light table, the only colour in the map. */
const highlight = [238, 112, 26] as const

/**
 * Compares pixel by pixel what can be seen: colours count as much as they cover.
 *
 * @param first RGBA, not premultiplied, as `second`.
 * @param threshold from 0 to 255: a channel that differs by more makes a pixel a changed one.
 * @throws RangeError if the pictures have different sizes.
 */
export function comparePixels(
  first: Uint8ClampedArray,
  second: Uint8ClampedArray,
  threshold: number,
): Comparison {
  if (first.length !== second.length)
    throw new RangeError(`${first.length} and ${second.length} bytes cannot be compared`)
  const map = new Uint8ClampedArray(first.length)
  let changed = 0
  for (let at = 0; at < first.length; at += 4) {
    const isChanged = distance(first, second, at) > threshold
    if (isChanged) changed++
    paint(map, at, greyOf(first, at), isChanged)
  }
  return { changed, map }
}

/** Rec. 709 luma over white, drawn together so that it neither hides nor outshines a highlight. */
function greyOf(pixels: Uint8ClampedArray, at: number): number {
  const channel = (offset: number) => pixels[at + offset] ?? 0
  const luma = 0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2)
  return 96 + 0.5 * (255 + ((luma - 255) * channel(3)) / 255)
}

function paint(map: Uint8ClampedArray, at: number, grey: number, isChanged: boolean) {
  const shade = isChanged ? (grey - 160) * 0.5 : grey
  map[at] = isChanged ? highlight[0] + shade : shade
  map[at + 1] = isChanged ? highlight[1] + shade : shade
  map[at + 2] = isChanged ? highlight[2] + shade : shade
  map[at + 3] = 255
}
