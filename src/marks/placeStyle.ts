import type { CSSProperties } from 'react'
import type { Place } from '../contract/place.ts'

/** Lays a mark out over the picture. */
export const placeStyle = ({ x, y, size }: Place): CSSProperties => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  ...(size && { width: `${size.width * 100}%`, height: `${size.height * 100}%` }),
})
