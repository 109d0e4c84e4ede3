/** What the worker is asked for. */
export type Question = { picture: Blob; resize: ImageBitmapOptions }
/** Nothing where the picture cannot be decoded. */
export type Answer = Blob | undefined

/** Of the longer edge, in pixels: enough for 48 on a screen with three to one. */
const edge = 144

/**
 * A small copy of a picture, made in a worker: decoded beside the page, 60 megapixels were still
 * shrunk by it, which took 120 ms.
 *
 * @throws Error if the bytes cannot be decoded.
 */
export function toThumbnail(
  picture: Blob,
  { width, height }: { width: number; height: number },
): Promise<Blob> {
  const longer = width > height ? { resizeWidth: edge } : { resizeHeight: edge }
  const question: Question = { picture, resize: { ...longer, resizeQuality: 'medium' } }
  const worker = new Worker(new URL('./thumbnailWorker.ts', import.meta.url), { type: 'module' })
  return new Promise<Blob>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data) resolve(data)
      else reject(new Error('The picture cannot be decoded'))
    })
    worker.addEventListener('error', () => {
      reject(new Error('The part that makes thumbnails could not be loaded'))
    })
    worker.postMessage(question)
  }).finally(() => worker.terminate())
}
