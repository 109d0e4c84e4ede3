import type { Place } from '../contract/place.ts'

export type Point = { x: number; y: number }

/** How far an arrow key moves, in shares of the picture. */
export const step = 0.01
/** A box is at least that large, in shares of the picture, so that it can be taken hold of. */
const smallest = 0.01
/** What a pin becomes when it is made a box. */
const firstSize = { width: 0.1, height: 0.1 }
/** Digits that are kept: a ten-thousandth of 3,840 pixels is less than one of them. */
const precision = 10_000

/** A box from corner to corner, in whichever direction it was drawn, and as far as the picture reaches. */
export function boxBetween(one: Point, other: Point): Place {
  const [from, to] = [inside(one), inside(other)]
  return inside({
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    size: { width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) },
  })
}

/** The same place elsewhere, as far as the picture reaches. */
export const movedBy = ({ x, y, size }: Place, across: number, down: number): Place =>
  inside({ x: x + across, y: y + down, ...(size && { size }) })

/** A box of another size with the same top left corner; a pin becomes a box. */
export function resizedBy({ x, y, size }: Place, across: number, down: number): Place {
  if (!size) return inside({ x, y, size: firstSize })
  const width = Math.min(size.width + across, 1 - x)
  const height = Math.min(size.height + down, 1 - y)
  return inside({ x, y, size: { width, height } })
}

/** Within the picture: too large a box is made smaller, and whatever is outside is brought in. */
export function inside({ x, y, size }: Place): Place {
  if (!size) return { x: rounded(limited(x, 0, 1)), y: rounded(limited(y, 0, 1)) }
  const width = rounded(limited(size.width, smallest, 1))
  const height = rounded(limited(size.height, smallest, 1))
  return {
    x: rounded(limited(x, 0, 1 - width)),
    y: rounded(limited(y, 0, 1 - height)),
    size: { width, height },
  }
}

const limited = (value: number, least: number, most: number) =>
  Math.min(most, Math.max(least, value))

const rounded = (share: number) => Math.round(share * precision) / precision
