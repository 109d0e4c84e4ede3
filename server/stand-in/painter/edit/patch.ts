import type { Place } from '../../../../src/contract/place.ts'
import type { Size } from '../drawing.ts'
import type { Area } from './pixels.ts'
import { type Mask, spot } from './regions.ts'

/** A part of a picture, and how much of it changes, in shares of that part. */
export type Patch = { area: Area; mask: Mask }

/** How far a pin reaches, as a share of the short edge. */
const pinReach = 0.18

/** Where a mark lets the picture change: in a box all of it, around a pin a soft spot. */
export function patchOf({ x, y, size }: Place, picture: Size): Patch {
  const [left, top] = [x * picture.width, y * picture.height]
  if (size) {
    const [right, bottom] = [left + size.width * picture.width, top + size.height * picture.height]
    return { area: areaOf({ left, top, right, bottom }, picture), mask: () => 1 }
  }
  const reach = pinReach * Math.min(picture.width, picture.height)
  const edges = { left: left - reach, top: top - reach, right: left + reach, bottom: top + reach }
  const area = areaOf(edges, picture)
  const inPixels = spot(left, top, reach)
  return {
    area,
    mask: (x, y) => inPixels(area.left + x * area.width, area.top + y * area.height),
  }
}

type Edges = Record<'left' | 'top' | 'right' | 'bottom', number>

/** The whole pixels between edges that lie in the picture, one at least. */
function areaOf(edges: Edges, { width, height }: Size): Area {
  const left = within(0, Math.round(edges.left), width - 1)
  const top = within(0, Math.round(edges.top), height - 1)
  const right = within(left + 1, Math.round(edges.right), width)
  const bottom = within(top + 1, Math.round(edges.bottom), height)
  return { left, top, width: right - left, height: bottom - top }
}

const within = (min: number, value: number, max: number) => Math.min(Math.max(min, value), max)
