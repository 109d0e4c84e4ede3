import { post } from './askWorker.ts'
import type { Answer, Question } from './toThumbnail.ts'

addEventListener('message', ({ data }: MessageEvent<Question>) => post(shrink(data)))

/** Small, and transparent where the picture is; browsers that cannot write it make a PNG. */
const webp = { type: 'image/webp', quality: 0.8 }

async function shrink({ picture, resize }: Question): Promise<Answer> {
  const bitmap = await createImageBitmap(picture, resize)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  return { small: await canvas.convertToBlob(webp) }
}
