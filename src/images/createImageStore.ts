/** Names one picture in the store; means nothing outside it. */
export type ImageId = string

export type ImageStore = ReturnType<typeof createImageStore>

type Held = { blob: Blob; url: string }

/**
 * Holds the bytes of pictures, so that machines and events need to carry ids only. Nothing here
 * outlives the page. Whoever puts a picture in, or takes it over from who did, releases it.
 */
export function createImageStore() {
  const entries = new Map<ImageId, Held & { small?: Held }>()
  const listeners = new Set<() => void>()
  let count = 0
  let bytes = 0

  const entry = (id: ImageId) => {
    const found = entries.get(id)
    if (!found) throw new Error(`${id} is not in the image store`)
    return found
  }
  const hold = (blob: Blob): Held => {
    bytes += blob.size
    return { blob, url: URL.createObjectURL(blob) }
  }
  const give = ({ blob, url }: Held) => {
    bytes -= blob.size
    URL.revokeObjectURL(url)
  }
  const tell = () => listeners.forEach((listener) => listener())

  return {
    put: (blob: Blob): ImageId => {
      const id = `image-${++count}`
      entries.set(id, hold(blob))
      tell()
      return id
    },

    /** Puts a small copy beside a picture, once, which is released with it. Throws as `blob` does. */
    putSmall: (id: ImageId, blob: Blob) => {
      entry(id).small = hold(blob)
      tell()
    },

    /** @throws Error if the picture was never put in or has been released. */
    blob: (id: ImageId) => entry(id).blob,

    /** An object URL, good until the picture is released. Throws as `blob` does. */
    url: (id: ImageId) => entry(id).url,

    has: (id: ImageId) => entries.has(id),

    /** The object URL of a picture's small copy, where there is one. */
    smallUrl: (id: ImageId) => entries.get(id)?.small?.url,

    /** Gives a picture's memory back. */
    release: (id: ImageId) => {
      const { small, ...picture } = entry(id)
      entries.delete(id)
      give(picture)
      if (small) give(small)
      tell()
    },

    /** What some pictures take, their small copies included. Throws as `blob` does. */
    bytesOf: (ids: readonly ImageId[]) =>
      ids.map(entry).reduce((sum, { blob, small }) => sum + blob.size + (small?.blob.size ?? 0), 0),

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
