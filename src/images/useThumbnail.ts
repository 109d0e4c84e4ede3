import { useEffect, useSyncExternalStore } from 'react'
import type { ImageStore } from './createImageStore.ts'
import { orderThumbnail, type Measured } from './orderThumbnail.ts'

/** The object URL of a picture's small copy, as soon as it is made; none without a picture. */
export function useThumbnail(images: ImageStore, measured: Measured | undefined) {
  const url = useSyncExternalStore(images.subscribe, () => measured && images.smallUrl(measured.id))
  useEffect(() => {
    if (measured && !url) orderThumbnail(images, measured)
  }, [images, measured, url])
  return url
}
