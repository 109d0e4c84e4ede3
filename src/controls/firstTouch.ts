/**
 * Settles as soon as someone does something on the page: what nobody needs before can wait for it,
 * and leave the line to what is seen first.
 */
export const firstTouch = new Promise<void>((resolve) => {
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'input'])
    addEventListener(type, () => resolve(), { once: true, capture: true })
})

/** How long a page is looked at before what stands below the first question comes by itself. */
const lookMs = 2_000

/** The same, or without a touch after a while: some people read a page before they do anything. */
export const firstLook = Promise.race([
  firstTouch,
  new Promise<void>((resolve) => setTimeout(resolve, lookMs)),
])
