import type { Mime } from '../contract/picture.ts'
import type { ImageId } from '../images/createImageStore.ts'

/** A picture that goes along to be drawn from; it is in the image store under `id`, with a small copy. */
export type Reference = {
  id: ImageId
  /** Of the file that it came from. */
  name: string
  /** Of its bytes, in hexadecimal. */
  sha256: string
  mime: Mime
  bytes: number
  width: number
  height: number
}

/** The same list with one of it at another place, from 0; beyond its ends is at its end. */
export function moved(references: readonly Reference[], id: ImageId, to: number): Reference[] {
  const others = references.filter((reference) => reference.id !== id)
  const mine = references.filter((reference) => reference.id === id)
  return others.toSpliced(Math.max(0, to), 0, ...mine)
}
