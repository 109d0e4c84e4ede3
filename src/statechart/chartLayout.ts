export type Point = readonly [x: number, y: number]
export type Box = readonly [x: number, y: number, width: number, height: number]

/** Where everything of a chart stands, by its id, in the picture's pixels. */
export type ChartLayout = {
  width: number
  height: number
  /** `gutter`: how much further right than usual its text begins, for arrows that pass through. */
  states: Readonly<Record<string, { box: Box; gutter: number }>>
  arrows: Readonly<Record<string, { points: readonly Point[]; label: Box }>>
  /** From the dot to the state that is entered first, by the id of the state around both. */
  initials: Readonly<Record<string, readonly Point[]>>
}
