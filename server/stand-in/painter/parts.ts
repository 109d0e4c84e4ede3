import type { Colour } from './colour.ts'
import type { Svg } from './svg.ts'
import type { Brush, Thing } from './things/thing.ts'

/** Says what a piece of a drawing shows, for edits that are to change nothing else. */
export const part = (name: string, content: Svg): Svg => `<!--${name}-->${content}<!--/${name}-->`

/** What a thing's own part is called, whichever of its words was said. */
export const partOf = ({ words }: Thing): string => words[0] ?? 'thing'

/** Draws a thing as a part of the picture. */
export const drawThing = (thing: Thing, brush: Brush): Svg => part(partOf(thing), thing.draw(brush))

/** The drawing with these parts in one flat colour. */
export const inked = (drawing: Svg, names: readonly string[], colour: Colour): Svg =>
  names.reduce(
    (svg, name) =>
      svg.replace(new RegExp(`<!--${name}-->.*?<!--/${name}-->`, 'gs'), (piece) =>
        piece.replace(/#[0-9a-f]{6}\b/gi, colour),
      ),
    drawing,
  )
