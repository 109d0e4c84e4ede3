import { comparePixels } from './comparePixels.ts'
import type { Answer, Question } from './createDifference.ts'

/** Both pictures' pixels, decoded once for all thresholds. */
let decoded: Promise<[ImageData, ImageData]> | undefined

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then((found) =>
    postMessage(found, { transfer: 'map' in found ? [found.map] : [] }),
  )
})

async function answer(question: Question): Promise<Answer> {
  try {
    if ('pictures' in question) decoded = decode(question.pictures)
    if (!decoded) throw new Error('There is nothing to compare')
    const [first, second] = await decoded
    const { changed, map } = comparePixels(first.data, second.data, question.threshold)
    const image = new ImageData(map, first.width, first.height)
    const share = changed / (first.width * first.height)
    return { share, map: await createImageBitmap(image) }
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) }
  }
}

/** The second one is scaled to the first one's size. */
async function decode([first, second]: [Blob, Blob]): Promise<[ImageData, ImageData]> {
  const [one, other] = await Promise.all([
    decodeOne(first, 'The picture on screen'),
    decodeOne(second, 'The other picture'),
  ])
  const { width, height } = one
  return [pixelsOf(one, width, height), pixelsOf(other, width, height)]
}

async function decodeOne(blob: Blob, name: string): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob)
  } catch (cause) {
    throw new Error(`${name} cannot be decoded`, { cause })
  }
}

function pixelsOf(bitmap: ImageBitmap, width: number, height: number): ImageData {
  const canvas = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!canvas) throw new Error('This browser cannot read pixels')
  canvas.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  return canvas.getImageData(0, 0, width, height)
}
