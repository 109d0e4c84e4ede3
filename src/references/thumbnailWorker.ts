import { post } from '../images/askWorker.ts'
import type { Answer, Question } from './toThumbnail.ts'

addEventListener('message', ({ data }: MessageEvent<Question>) => post(shrink(data)))

async function shrink({ picture, resize }: Question): Promise<Answer> {
  const bitmap = await createImageBitmap(picture, resize)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  return { small: await canvas.convertToBlob() }
}
