import type { Answer, Question } from './toThumbnail.ts'

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void shrink(data).then((small) => postMessage(small))
})

async function shrink({ picture, resize }: Question): Promise<Answer> {
  const bitmap = await createImageBitmap(picture, resize).catch(() => undefined)
  if (!bitmap) return undefined
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  return canvas.convertToBlob()
}
