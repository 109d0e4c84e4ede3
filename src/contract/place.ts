/** A point on a picture, or with a size a box; in shares of the picture's width and height from its top left. */
export type Place = { x: number; y: number; size?: Edges | undefined }
export type Box = Place & { size: Edges }
type Edges = { width: number; height: number }

/** What arithmetic with shares may be out by. */
const tiny = 1e-9

/** Whether all of it is on the picture, and a box is more than a line. */
export const isOnPicture = ({ x, y, size }: Place): boolean =>
  isWithin(x, size?.width) && isWithin(y, size?.height)

const isWithin = (start: number, length?: number): boolean =>
  start >= 0 && start + (length ?? 0) <= 1 + tiny && length !== 0

/** The boxes among some places: outside of them a mask keeps the picture as it is. */
export const boxesOf = (places: readonly Place[]): Box[] =>
  places.flatMap(({ x, y, size }) => (size ? [{ x, y, size }] : []))
