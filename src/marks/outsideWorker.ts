import { changedOutside, type Pixels } from '../contract/changedOutside.ts'
import { post } from '../images/askWorker.ts'
import type { Answer, Question } from './measureOutside.ts'

addEventListener('message', ({ data }: MessageEvent<Question>) => post(measure(data)))

async function measure({ before, after, boxes }: Question): Promise<Answer> {
  const [first, second] = await Promise.all([pixelsOf(before), pixelsOf(after)])
  return { share: changedOutside(first, second, boxes) }
}

async function pixelsOf(picture: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(picture)
  const { width, height } = bitmap
  const canvas = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!canvas) throw new Error('This browser cannot read pixels')
  canvas.drawImage(bitmap, 0, 0)
  bitmap.close()
  return canvas.getImageData(0, 0, width, height)
}
