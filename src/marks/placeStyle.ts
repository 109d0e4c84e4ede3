import type { CSSProperties } from 'react'
import type { Place } from '../contract/place.ts'

/** Lays a mark out over the picture; the style also reads where it begins. */
export const placeStyle = ({ x, y, size }: Place) =>
  ({
    '--x': x,
    '--y': y,
    ...(size && { width: `${size.width * 100}%`, height: `${size.height * 100}%` }),
  }) as CSSProperties
