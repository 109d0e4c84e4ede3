import { askWorker } from './askWorker.ts'

/** What the worker is asked for. */
export type Question = { picture: Blob; resize: ImageBitmapOptions }
export type Answer = { small: Blob }

/** Enough for 80 on a screen with two to one. */
const usualEdge = 160

/**
 * A small copy of a picture, made in a worker: decoded beside the page, 60 megapixels were still
 * shrunk by it, which took 120 ms.
 *
 * @param edge of the longer one, in pixels.
 * @throws Error if the bytes cannot be decoded.
 */
export async function toThumbnail(
  picture: Blob,
  { width, height }: { width: number; height: number },
  edge = usualEdge,
): Promise<Blob> {
  const longer = width > height ? { resizeWidth: edge } : { resizeHeight: edge }
  const question: Question = { picture, resize: { ...longer, resizeQuality: 'medium' } }
  const worker = new Worker(new URL('./thumbnailWorker.ts', import.meta.url), { type: 'module' })
  return (await askWorker<Answer>(worker, question)).small
}
