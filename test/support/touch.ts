import type { Page } from 'playwright-core'

type Finger = { x: number; y: number }

/** Moves as many fingers over the screen as there are ways, each from its first to its last point. */
export async function touch(page: Page, ...ways: { from: Finger; to: Finger }[]) {
  const session = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', share?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        share === undefined
          ? []
          : ways.map(({ from, to }, id) => ({
              id,
              x: from.x + (to.x - from.x) * share,
              y: from.y + (to.y - from.y) * share,
            })),
    })
  await send('touchStart', 0)
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) await send('touchMove', share)
  await send('touchEnd')
  await session.detach()
}
