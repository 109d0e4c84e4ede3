import { boxesOf, type Box, type Place } from '../contract/place.ts'
import { askWorker } from '../images/askWorker.ts'

export type Question = { picture: Blob; boxes: readonly Box[] }

/** A picture, and a mask of its format and size that is transparent where it may change. */
export type Masked = { picture: Blob; mask: Blob }

/**
 * Makes the mask of the boxes among the marks, in a worker. A picture of another format than PNG is
 * made one on the way: JPEG knows no transparency, and not every browser writes WebP.
 *
 * @throws Error if the picture cannot be decoded.
 */
export const toMasked = (picture: Blob, marks: readonly Place[]): Promise<Masked> =>
  askWorker(new Worker(new URL('./maskWorker.ts', import.meta.url), { type: 'module' }), {
    picture,
    boxes: boxesOf(marks),
  } satisfies Question)
