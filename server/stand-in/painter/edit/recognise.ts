import sharp from 'sharp'
import type { Asked } from '../compose.ts'
import { type Drawing, drawingOf } from '../drawing.ts'
import { rasterised } from '../render.ts'
import { svgOf } from '../svg.ts'
import { likeness, sketchOf } from './likeness.ts'

/** How many pictures of a prompt are looked through. */
const maxAttempts = 12
/** Pictures of one prompt are mostly 0.1 to 0.3 alike, a picture and its edits 0.5 to 1. */
const enough = 0.45
/** No other picture of the prompt comes near this. */
const certain = 0.9

/** Finds the drawing behind a picture of this prompt and these references, even if edited since; else nothing. */
export async function recognise(given: Buffer, asked: Asked): Promise<Drawing | undefined> {
  if (!asked.prompt) return undefined
  const { autoOrient: size } = await sharp(given).metadata()
  const isCutOut = !(await sharp(given).stats()).isOpaque
  const sketch = await sketchOf(sharp(given).autoOrient(), size)
  let best: { drawing: Drawing; score: number } | undefined
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const drawing = drawingOf(asked, attempt, size, isCutOut)
    const { width, height } = sketch
    const painted = rasterised(svgOf(drawing.svg, drawing.units, width, height))
    const score = likeness(sketch, await sketchOf(painted, size))
    if (score > (best?.score ?? enough)) best = { drawing, score }
    if (score > certain) break
  }
  return best?.drawing
}
