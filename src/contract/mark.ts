import * as v from 'valibot'
import { limits } from './limits.ts'
import { isOnPicture } from './place.ts'

const share = v.pipe(
  v.number('must be a number'),
  v.minValue(0, 'must be from 0 to 1'),
  v.maxValue(1, 'must be from 0 to 1'),
)
const extent = v.pipe(share, v.gtValue(0, 'must be more than 0'))

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
  v.check((place) => isOnPicture(place), 'must not reach beyond the picture'),
)
export type Mark = v.InferOutput<typeof markSchema>
