import type { Encoded } from './createImageStore.ts'

/** A copy for those who take nothing else; let go of it soon, for browsers have less room for them. */
export const toBlob = ({ bytes, mime }: Encoded): Blob => new Blob([bytes], { type: mime })
