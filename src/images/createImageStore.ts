/** Names one picture in the store; means nothing outside it. */
export type ImageId = string

export type ImageStore = ReturnType<typeof createImageStore>

/**
 * Holds the bytes of pictures, so that machines and events need to carry ids only. Nothing here
 * outlives the page. Whoever puts a picture in, or takes it over from who did, releases it.
 */
export function createImageStore() {
  const entries = new Map<ImageId, { blob: Blob; url: string }>()
  let count = 0

  const entry = (id: ImageId) => {
    const found = entries.get(id)
    if (!found) throw new Error(`${id} is not in the image store`)
    return found
  }

  return {
    put: (blob: Blob): ImageId => {
      const id = `image-${++count}`
      entries.set(id, { blob, url: URL.createObjectURL(blob) })
      return id
    },

    /** @throws Error if the picture was never put in or has been released. */
    blob: (id: ImageId) => entry(id).blob,

    /** An object URL, good until the picture is released. Throws as `blob` does. */
    url: (id: ImageId) => entry(id).url,

    /** Gives a picture's memory back. */
    release: (id: ImageId) => {
      URL.revokeObjectURL(entry(id).url)
      entries.delete(id)
    },

    /** How many pictures are held. */
    get size() {
      return entries.size
    },
  }
}
