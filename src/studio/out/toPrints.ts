import { toBlob } from '../../images/toBlob.ts'
import { toThumbnail } from '../../images/toThumbnail.ts'
import type { Card } from './cardsOf.ts'

/** A card and the object URL of a small copy of its picture, where that is held. */
export type Print = Card & { url?: string }

/** Of the longer edge, in pixels: three to the paper's four columns, at 200 dpi. */
const edge = 480

/**
 * Cards with small copies of their pictures, made one after the other in a worker: 200 whole ones
 * on a page would take gigabytes. Whoever asked for the URLs releases them.
 */
export async function toPrints(cards: readonly Card[]): Promise<Print[]> {
  const prints: Print[] = []
  for (const card of cards) {
    const { picture, edges } = card
    const small = picture && (await toThumbnail(toBlob(picture), edges, edge))
    prints.push({ ...card, ...(small && { url: URL.createObjectURL(small) }) })
  }
  return prints
}
