import type { Encoded } from '../../src/images/createImageStore.ts'

/** What the image store takes, with words for the picture. */
export const encoded = (words: string): Encoded => ({
  bytes: new TextEncoder().encode(words),
  mime: 'image/png',
})
