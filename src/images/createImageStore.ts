import type { Mime } from '../contract/picture.ts'
import { toBlob } from './toBlob.ts'

/** Names one picture in the store; means nothing outside it. */
export type ImageId = string

/** A picture as a file has it. */
export type Encoded = { bytes: Uint8Array<ArrayBuffer>; mime: Mime }

export type ImageStore = ReturnType<typeof createImageStore>

type Shown = { blob: Blob; url: string }

const show = (blob: Blob): Shown => ({ blob, url: URL.createObjectURL(blob) })

/**
 * Holds the bytes of pictures, so that machines and events need to carry ids only. Nothing here
 * outlives the page. Whoever puts a picture in, or takes it over from who did, releases it.
 *
 * Blobs are made only of what is shown or sent: Chromium keeps 500 MiB of a page's in memory, and
 * what comes on top it writes to the disk, or refuses.
 */
export function createImageStore() {
  const entries = new Map<ImageId, { encoded: Encoded; shown?: Shown; small?: Shown }>()
  const listeners = new Set<() => void>()
  let count = 0
  let bytes = 0

  const entry = (id: ImageId) => {
    const found = entries.get(id)
    if (!found) throw new Error(`${id} is not in the image store`)
    return found
  }
  const blob = (id: ImageId) => {
    const { encoded, shown } = entry(id)
    return shown?.blob ?? toBlob(encoded)
  }
  const bytesOf = (id: ImageId) => {
    const { encoded, small } = entry(id)
    return encoded.bytes.length + (small?.blob.size ?? 0)
  }
  const hide = (id: ImageId) => {
    const found = entry(id)
    if (found.shown) URL.revokeObjectURL(found.shown.url)
    delete found.shown
  }
  const tell = () => listeners.forEach((listener) => listener())

  return {
    put: (encoded: Encoded): ImageId => {
      const id = `image-${++count}`
      entries.set(id, { encoded })
      bytes += encoded.bytes.length
      tell()
      return id
    },

    /** Puts a small copy beside a picture, once, which is released with it. Throws as `encoded` does. */
    putSmall: (id: ImageId, small: Blob) => {
      entry(id).small = show(small)
      bytes += small.size
      tell()
    },

    /** The very bytes, not a copy. @throws Error if the picture was never put in or has been released. */
    encoded: (id: ImageId) => entry(id).encoded,

    /** For those who take nothing else; let go of it soon. Throws as `encoded` does. */
    blob,

    /** An object URL, good until the picture is hidden or released. Throws as `encoded` does. */
    url: (id: ImageId) => (entry(id).shown ??= show(blob(id))).url,

    /** Ends its object URL, until it is asked for again. Throws as `encoded` does. */
    hide,

    has: (id: ImageId) => entries.has(id),

    /** The object URL of a picture's small copy, where there is one. */
    smallUrl: (id: ImageId) => entries.get(id)?.small?.url,

    /** Gives a picture's memory back. Throws as `encoded` does. */
    release: (id: ImageId) => {
      bytes -= bytesOf(id)
      hide(id)
      const { small } = entry(id)
      if (small) URL.revokeObjectURL(small.url)
      entries.delete(id)
      tell()
    },

    /** What some pictures take, their small copies included. Throws as `encoded` does. */
    bytesOf: (ids: readonly ImageId[]) => ids.reduce((sum, id) => sum + bytesOf(id), 0),

    /** How many pictures are held. */
    get size() {
      return entries.size
    },

    /** What everything takes that is held. */
    get bytes() {
      return bytes
    },

    /** Calls back whenever something has come or gone; returns what ends that. */
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
