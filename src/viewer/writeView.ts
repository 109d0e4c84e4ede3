import type { View } from '../viewport/panZoom.ts'

/** Beyond this a picture's pixels are shown as they are. */
const crispFrom = 2

type Written = { view: View; home: View; isWhole: boolean; isGliding: boolean }

/** Moves all that follows `--view` inside the element; at home nothing is moved, to the pixel. */
export function writeView(
  desk: HTMLElement,
  { view: { x, y, k }, home, isWhole, isGliding }: Written,
) {
  const moved = `translate(${x - home.x}px, ${y - home.y}px) scale(${k / home.k})`
  desk.style.setProperty('--view', isWhole ? 'none' : moved)
  desk.toggleAttribute('data-zoomed', !isWhole)
  desk.toggleAttribute('data-crisp', k > crispFrom)
  desk.toggleAttribute('data-gliding', isGliding)
}

/** As if nothing had been written. */
export function eraseView(desk: HTMLElement) {
  desk.style.removeProperty('--view')
  for (const name of ['zoomed', 'crisp', 'gliding']) desk.removeAttribute(`data-${name}`)
}
