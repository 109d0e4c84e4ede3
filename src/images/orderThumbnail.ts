import type { Edges } from '../viewport/edges.ts'
import type { Encoded, ImageId, ImageStore } from './createImageStore.ts'
import { toThumbnail } from './toThumbnail.ts'

/** A picture in the store, and its size. */
export type Measured = { id: ImageId; picture: Edges }

/** Pictures whose small copy is made, or is to be. */
const ordered = new WeakSet<Encoded>()
let last: Promise<unknown> = Promise.resolve()

/** Has a small copy of a picture put beside it in the store, soon: one after the other, beside the page. */
export function orderThumbnail(images: ImageStore, { id, picture }: Measured) {
  if (!images.has(id) || ordered.has(images.encoded(id))) return
  const encoded = images.encoded(id)
  ordered.add(encoded)
  const make = async () => {
    if (!images.has(id)) return
    const small = await toThumbnail(images.blob(id), picture)
    if (images.has(id)) images.putSmall(id, small)
  }
  // The picture itself could be decoded: the worker was lost on its way, and the next one may come.
  last = last.then(make).catch(() => ordered.delete(encoded))
}
