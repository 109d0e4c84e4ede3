import type { Size, View } from '../viewport/panZoom.ts'

/** From this zoom on, in percent as people read it, a picture's pixels are shown as they are. */
const crispFrom = 200

type Written = { view: View; home: View; drawing: Size; isWhole: boolean; isGliding: boolean }

/**
 * Moves all that follows `--view` inside the element, each about its own middle: what is compared
 * may have another shape. At home nothing is moved, to the pixel.
 */
export function writeView(
  desk: HTMLElement,
  { view: { x, y, k }, home, drawing, isWhole, isGliding }: Written,
) {
  const across = x - home.x + (drawing.width * (k - home.k)) / 2
  const down = y - home.y + (drawing.height * (k - home.k)) / 2
  const moved = `translate(${across}px, ${down}px) scale(${k / home.k})`
  desk.style.setProperty('--view', isWhole ? 'none' : moved)
  desk.style.setProperty('--zoom', String(isWhole ? 1 : k / home.k))
  desk.toggleAttribute('data-zoomed', !isWhole)
  desk.toggleAttribute('data-crisp', Math.round(k * 100) >= crispFrom)
  desk.toggleAttribute('data-gliding', isGliding)
}

/** As if nothing had been written. */
export function eraseView(desk: HTMLElement) {
  for (const name of ['view', 'zoom']) desk.style.removeProperty(`--${name}`)
  for (const name of ['zoomed', 'crisp', 'gliding']) desk.removeAttribute(`data-${name}`)
}
