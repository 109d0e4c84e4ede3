import { toPixels } from '../contract/changedOutside.ts'
import { post } from '../images/askWorker.ts'
import type { Masked, Question } from './toMasked.ts'

addEventListener('message', ({ data }: MessageEvent<Question>) => post(mask(data)))

async function mask({ picture, boxes }: Question): Promise<Masked> {
  const bitmap = await createImageBitmap(picture)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser cannot draw a mask')
  const isPng = picture.type === 'image/png'
  if (!isPng) context.drawImage(bitmap, 0, 0)
  const asPng = isPng ? picture : await canvas.convertToBlob()
  context.globalCompositeOperation = 'copy'
  context.fillRect(0, 0, bitmap.width, bitmap.height)
  for (const box of boxes) {
    const { left, top, width, height } = toPixels(box, bitmap)
    context.clearRect(left, top, width, height)
  }
  return { picture: asPng, mask: await canvas.convertToBlob() }
}
