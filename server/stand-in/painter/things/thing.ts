import type { Colour, Tones } from '../colour.ts'
import type { Random } from '../random.ts'
import type { Svg } from '../svg.ts'

/** What a thing is drawn with: its own tones, and the tones of the picture around it. */
export type Brush = Tones & {
  ink: Colour
  paper: Colour
  /** Of windows and flames. */
  lamp: Colour
  accent: Colour
  random: Random
}

/** Something that can stand in a picture, drawn 100 units high with its foot at 0 0. */
export type Thing = {
  words: readonly string[]
  /** Where it belongs. */
  place: 'ground' | 'water' | 'sky' | 'table' | 'floor'
  /** Height of a single one, as a share of the picture's short edge. */
  height: number
  /** Where it is far from as wide as high: its width in units. */
  width?: number
  colour: Colour
  /** Swims under the surface rather than on it. */
  isSubmerged?: true
  /** For furniture and vessels: where something upon it stands, in units above its foot. */
  seat?: number
  draw: (brush: Brush) => Svg
}
