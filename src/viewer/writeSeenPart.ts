import type { Scene, View } from '../viewport/panZoom.ts'

/** Which part of the picture is in the frame: in pixels of the frame, and across, from 0 to 1. */
export function writeSeenPart(desk: HTMLElement, { x, y, k }: View, { drawing, frame }: Scene) {
  const [width, height] = [drawing.width * k, drawing.height * k]
  const [left, right] = [Math.max(0, x), Math.min(frame.width, x + width)]
  const [top, bottom] = [Math.max(0, y), Math.min(frame.height, y + height)]
  for (const [name, pixels] of Object.entries({ left, right, top, bottom }))
    desk.style.setProperty(`--seen-${name}`, `${pixels}px`)
  desk.style.setProperty('--seen-from', String((left - x) / width))
  desk.style.setProperty('--seen-to', String((right - x) / width))
}
