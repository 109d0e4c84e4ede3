import type { Picture } from '../../src/contract/picture.ts'
import { readShape } from '../relay/readShape.ts'

/**
 * Why a mask does not fit its picture, by the provider's rules; undefined where it does, or where
 * only decoding would tell.
 */
export function maskProblem(mask: Picture, picture: Picture): string | undefined {
  if (picture.mime === 'image/jpeg') {
    return 'needs a picture of type image/png or image/webp, for JPEG has no alpha channel'
  }
  if (mask.mime !== picture.mime) return `must be of the picture’s type, ${picture.mime}`
  const [its, theirs] = [readShape(mask), readShape(picture)]
  if (!its || !theirs) return undefined
  if (its.width !== theirs.width || its.height !== theirs.height) {
    return `must be of the picture’s size, ${theirs.width} × ${theirs.height} pixels`
  }
  return its.hasAlpha ? undefined : 'must have an alpha channel'
}
