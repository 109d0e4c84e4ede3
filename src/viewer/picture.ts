import { isSameShape, type Edges } from '../viewport/edges.ts'

/** A picture that can be looked at, and compared with others. */
export type Picture = {
  id: string
  /** What people call it: `Version 3`. */
  name: string
  /** An object URL. */
  url: string
  /** Its own pixels. */
  width: number
  height: number
  /** Whether what is behind it may show through. */
  isTransparent: boolean
  /** Size, format and bytes in words. */
  facts: string
  blob: () => Blob
}

/** The size that another picture is laid out in: of the same shape, it covers the first to the pixel. */
export const edgesBeside = (first: Picture, other: Picture): Edges =>
  isSameShape(first, other) ? first : other

/** In the middle of a sentence: `version 3`. */
export const inText = ({ name }: Picture) => name.charAt(0).toLowerCase() + name.slice(1)

/** 1024 × 1024 */
export const edgesInText = ({ width, height }: Picture) => `${width} × ${height}`
