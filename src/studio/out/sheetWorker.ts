import { post } from '../../images/askWorker.ts'
import type { Answer, DrawnCard, Question } from './drawSheet.ts'
import { layOut, sheet, type Place } from './sheetLayout.ts'
import { wrapWords } from './wrapWords.ts'

addEventListener('message', ({ data }: MessageEvent<Question>) => post(draw(data)))

const paper = '#ffffff'
const mount = '#ececec'
const ink = '#1c1c1c'
const faint = '#5f5f5f'
const family = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif'

type Context = OffscreenCanvasRenderingContext2D

async function draw({ cards, title }: Question): Promise<Answer> {
  const { width, height, places } = layOut(cards.length)
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('This browser cannot draw a page')
  context.fillStyle = paper
  context.fillRect(0, 0, width, height)
  context.textBaseline = 'top'
  drawTitle(context, title, width - 2 * sheet.margin)
  for (const [index, place] of places.entries()) {
    const card = cards[index]
    if (!card) continue
    await drawPicture(context, card, place)
    drawWords(context, card, place)
  }
  return { png: await canvas.convertToBlob({ type: 'image/png' }) }
}

/** In two lines where one card or two leave no room for one. */
function drawTitle(context: Context, title: string, width: number) {
  context.font = `600 44px ${family}`
  const lines = wrapWords(title, width, 2, (text) => context.measureText(text).width)
  for (const [index, line] of lines.entries())
    write(context, line, { x: sheet.margin, y: sheet.margin + index * 54 }, context.font, ink)
}

async function drawPicture(context: Context, { picture, edges }: DrawnCard, { x, y }: Place) {
  const { thumb } = sheet
  context.fillStyle = mount
  context.fillRect(x, y, thumb, thumb)
  if (!picture) {
    const at = { x: x + 32, y: y + 32 }
    write(context, 'No longer held', at, `400 28px ${family}`, faint)
    return
  }
  const scale = thumb / Math.max(edges.width, edges.height)
  const width = Math.max(1, Math.round(edges.width * scale))
  const height = Math.max(1, Math.round(edges.height * scale))
  const bitmap = await createImageBitmap(picture, {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'high',
  })
  context.drawImage(bitmap, x + (thumb - width) / 2, y + (thumb - height) / 2)
  bitmap.close()
}

function drawWords(
  context: Context,
  { prompt, verdict, digest, isApproved }: DrawnCard,
  place: Place,
) {
  const { x } = place
  const y = place.y + sheet.thumb + 20
  context.font = `560 30px ${family}`
  const measure = (text: string) => context.measureText(text).width
  wrapWords(prompt, sheet.thumb, 2, measure).forEach((line, index) =>
    write(context, line, { x, y: y + index * 40 }, context.font, ink),
  )
  context.font = `400 28px ${family}`
  const [said = ''] = wrapWords(verdict, sheet.thumb, 1, measure)
  write(context, said, { x, y: y + 90 }, context.font, isApproved ? ink : faint)
  write(context, digest, { x, y: y + 130 }, '400 26px ui-monospace, Menlo, monospace', faint)
}

function write(context: Context, text: string, { x, y }: Place, font: string, colour: string) {
  context.font = font
  context.fillStyle = colour
  context.fillText(text, x, y)
}
