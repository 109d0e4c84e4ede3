import type { Page } from 'playwright-core'

/** What came after the oldest browsers that the README names: Chromium 123, Firefox 128, Safari 17.5. */
const later = {
  Array: ['fromAsync'],
  Error: ['isError'],
  Intl: ['DurationFormat'],
  Math: ['sumPrecise', 'f16round'],
  Promise: ['try'],
  RegExp: ['escape'],
  URL: ['parse'],
  Uint8Array: ['fromBase64', 'fromHex'],
  'Blob.prototype': ['bytes'],
  'HTMLElement.prototype': ['moveBefore'],
  'Map.prototype': ['getOrInsert', 'getOrInsertComputed'],
  'ReadableStream.prototype': ['values'],
  'Response.prototype': ['bytes'],
  'Uint8Array.prototype': ['toBase64', 'toHex', 'setFromBase64'],
  'Iterator.prototype': 'map filter take drop flatMap reduce toArray forEach some every find'.split(
    ' ',
  ),
  window: ['scheduler', 'requestIdleCallback', 'URLPattern', 'Float16Array', 'cookieStore'],
}

/** Takes from a page, before it is loaded, everything that an old browser would not have. */
export const asOldBrowser = (page: Page) =>
  page.addInitScript((gone) => {
    for (const [path, names] of Object.entries(gone)) {
      let place: unknown = window
      for (const key of path.split('.'))
        if (key !== 'window') place = (place as Record<string, unknown> | undefined)?.[key]
      for (const name of names) if (place) Reflect.deleteProperty(place, name)
    }
  }, later)
