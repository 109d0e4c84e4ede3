import type { Colour } from './painter/colour.ts'
import type { ImageTool } from './requestSchema.ts'

/** A picture to paint, every `auto` resolved. */
export type Order = {
  /** What was asked for, without fault markers. */
  prompt: string
  /** The prompt behind the given picture, when this is an edit that tells. */
  context: string
  /** The given picture's bytes, when this is an edit. */
  given: Buffer | undefined
  /** Of the given picture's size; only where it is transparent may that change. */
  mask: Buffer | undefined
  /** The main colours of the pictures to draw from, in their order. */
  references: readonly Colour[]
  /** In pixels. */
  width: number
  height: number
  format: ImageTool['output_format']
  /** Of webp and jpeg, 0–100. */
  compression: number
  quality: Exclude<ImageTool['quality'], 'auto'>
  background: Exclude<ImageTool['background'], 'auto'>
  /** How many previews, 0–3. */
  partials: number
  imageModel: string
}

/** A picture on its way out: coarser stages first, then the picture itself. */
export type Painting = {
  /** Preview `index` of `order.partials`, in the order's format and size. */
  preview: (index: number) => Promise<Buffer>
  final: () => Promise<Buffer>
}

/** `1536x1024` and the like, as the service writes it. */
export const sizeOf = ({ width, height }: Pick<Order, 'width' | 'height'>) => `${width}x${height}`
