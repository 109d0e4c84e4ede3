import { lightnessOf, mix, type Colour } from './colour.ts'
import { typeset, wrap } from './font/typeset.ts'
import { box, downward, type Svg } from './svg.ts'

/** All in units: a thousandth of the picture's short edge. */
const size = 15
const leading = 20
const margin = 26
const maxLines = 2
const label = 'stand-in'

/** What a caption is set on. */
type Sheet = {
  width: number
  height: number
  /** The colour along the bottom edge; nothing where the picture is transparent there. */
  ground: Colour | undefined
  ink: Colour
  paper: Colour
}

/** The prompt in small type along the bottom edge, and `stand-in` in the corner. */
export function caption(text: string, { width, height, ground, ink, paper }: Sheet): Svg {
  const isDark = ground !== undefined && lightnessOf(ground) < 0.62
  const tone = ground === undefined ? '#808389' : mix(isDark ? paper : ink, ground, 0.18)
  const mark = typeset(label, size, tone)
  const lines = wrap(text, size, width - 3 * margin - mark.width, maxLines)
  const base = height - margin * 0.8
  const set = lines.map((line, index) => {
    const y = base - (lines.length - 1 - index) * leading
    return `<g transform="translate(${margin} ${y})">${typeset(line, size, tone).svg}</g>`
  })
  const corner = `<g transform="translate(${width - margin - mark.width} ${base})">${mark.svg}</g>`
  return (ground ? scrim(width, height, ground) : '') + set.join('') + corner
}

/** The ground's own colour, denser towards the edge, so that type is read on whatever is there. */
const scrim = (width: number, height: number, ground: Colour): Svg =>
  `<defs>${downward('scrim', [0, ground, 0], [0.5, ground, 0.72], [1, ground, 0.92])}</defs>` +
  box([0, height - 110], [width, 110], 'url(#scrim)')
