import sharp from 'sharp'
import type { Order, Painting } from '../order.ts'

/** First, simple. */
export function paint(order: Order, attempt: number, signal: AbortSignal): Painting {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${order.width}" height="${order.height}"><rect width="100%" height="100%" fill="hsl(${(order.prompt.length * 37 + attempt * 80) % 360} 60% 60%)"/></svg>`
  const render = async () => {
    signal.throwIfAborted()
    const bytes = await sharp(Buffer.from(svg)).toFormat(order.format).toBuffer()
    signal.throwIfAborted()
    return bytes
  }
  return { preview: render, final: render }
}
