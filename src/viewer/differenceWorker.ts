import { comparePixels } from './comparePixels.ts'
import type { Answer, Question } from './createDifference.ts'

/** Both pictures' pixels, decoded once for all thresholds, and where their map is drawn. */
let decoded: Promise<[ImageData, ImageData]> | undefined
let canvas: OffscreenCanvas | undefined

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then((found) => postMessage(found))
})

async function answer(question: Question): Promise<Answer> {
  try {
    if ('pictures' in question) {
      decoded = decode(question.pictures)
      canvas = question.canvas
    }
    if (!decoded || !canvas) throw new Error('There is nothing to compare')
    const [first, second] = await decoded
    const { width, height } = first
    const { changed, map } = comparePixels(first.data, second.data, question.threshold)
    draw(new ImageData(map, width, height), canvas)
    return { share: changed / (width * height) }
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) }
  }
}

function draw(map: ImageData, canvas: OffscreenCanvas) {
  canvas.width = map.width
  canvas.height = map.height
  canvas.getContext('2d')?.putImageData(map, 0, 0)
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
