import * as v from 'valibot'
import { limits } from './limits.ts'

const share = v.pipe(
  v.number('must be a number'),
  v.minValue(0, 'must be from 0 to 1'),
  v.maxValue(1, 'must be from 0 to 1'),
)
const extent = v.pipe(share, v.gtValue(0, 'must be more than 0'))

/** What arithmetic with shares may be out by. */
const tiny = 1e-9

/** A pin, or with a size a box; in shares of the picture's width and height from its top left. */
const place = {
  x: share,
  y: share,
  size: v.optional(v.strictObject({ width: extent, height: extent })),
}

/** A place on a picture, and what should change there; no words leave that to the feedback. */
export const markSchema = v.pipe(
  v.strictObject({
    ...place,
    words: v.pipe(
      v.string('must be text'),
      v.maxLength(limits.markLength, `must be at most ${limits.markLength} characters`),
    ),
  }),
  v.check(
    ({ x, y, size }) => !size || (x + size.width <= 1 + tiny && y + size.height <= 1 + tiny),
    'must not reach beyond the picture',
  ),
)
export type Mark = v.InferOutput<typeof markSchema>
export type Place = Omit<Mark, 'words'>
export type Box = Place & { size: NonNullable<Place['size']> }

/** The places of the boxes, outside of which a mask keeps the picture as it is. */
export const boxesOf = (marks: readonly Place[]): Box[] =>
  marks.flatMap(({ x, y, size }) => (size ? [{ x, y, size }] : []))

/** `at 62 % from the left, 30 % from the top`, or of a box from where to where. */
export function describePlace({ x, y, size }: Place): string {
  if (!size) return `at ${percent(x)} from the left, ${percent(y)} from the top`
  const across = `${percent(x)} to ${percent(x + size.width)}`
  const down = `${percent(y)} to ${percent(y + size.height)}`
  return `in the box from ${across} from the left, ${down} from the top`
}

const percent = (share: number) => `${Number((share * 100).toFixed(1))} %`
