import type { Mime } from '../contract/picture.ts'
import type { ImageId } from '../images/createImageStore.ts'

/** A picture that goes along to be drawn from; its bytes are in the image store under `id`. */
export type Reference = {
  id: ImageId
  /** A small copy, to be shown. */
  thumbnailId: ImageId
  /** Of the file that it came from. */
  name: string
  /** Of its bytes, in hexadecimal. */
  sha256: string
  mime: Mime
  bytes: number
  width: number
  height: number
}

/** Everything of it that is in the image store. */
export const idsOf = ({ id, thumbnailId }: Reference): ImageId[] => [id, thumbnailId]

/** The same list with one of it at another place, from 0; beyond its ends is at its end. */
export function moved(references: readonly Reference[], id: ImageId, to: number): Reference[] {
  const others = references.filter((reference) => reference.id !== id)
  const mine = references.filter((reference) => reference.id === id)
  return others.toSpliced(Math.max(0, to), 0, ...mine)
}
