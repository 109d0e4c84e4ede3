import { caption } from './caption.ts'
import { compose, type Asked } from './compose.ts'
import type { Svg } from './svg.ts'

/** A whole picture, its caption included, in units of a thousandth of the short edge. */
export type Drawing = { svg: Svg; units: Size }
/** Of a picture, in pixels or in units. */
export type Size = { width: number; height: number }

/** Draws what was asked for: the same for the same attempt, and whatever the pixels for the same shape. */
export function drawingOf(asked: Asked, attempt: number, size: Size, isCutOut: boolean): Drawing {
  const picture = compose(asked, attempt, size.width, size.height, isCutOut)
  const units = { width: picture.width, height: picture.height }
  const { ink, paper } = picture.scene.palette
  const ground = isCutOut ? undefined : picture.ground
  const svg = picture.drawing + caption(asked.prompt, { ...units, ground, ink, paper })
  return { svg, units }
}
