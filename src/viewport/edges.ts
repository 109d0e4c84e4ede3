/** In the picture's own pixels. */
export type Edges = { width: number; height: number }

/** Whether one scaled to the other covers it, give or take a pixel that was rounded away. */
export function isSameShape(one: Edges, other: Edges): boolean {
  const scale = one.width / other.width
  return Math.abs(other.height * scale - one.height) < Math.max(1, scale)
}
