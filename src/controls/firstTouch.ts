/**
 * Settles as soon as someone does something on the page: what nobody needs before can wait for it,
 * and leave the line to what is seen first.
 */
export const firstTouch = new Promise<void>((resolve) => {
  for (const type of ['pointerdown', 'keydown', 'input'])
    addEventListener(type, () => resolve(), { once: true, capture: true })
})
