import { askWorker } from '../../images/askWorker.ts'
import { toBlob } from '../../images/toBlob.ts'
import type { Card } from './cardsOf.ts'

/** What is drawn of a card. */
export type DrawnCard = Omit<Card, 'picture'> & { picture?: Blob }

/** What the worker is asked for: one page. */
export type Question = { cards: readonly DrawnCard[]; title: string }
export type Answer = { png: Blob }

/**
 * Draws a page of a contact sheet in a worker, its pictures decoded one after the other.
 *
 * @param cards as many as a page has room for, see pagesFor.
 * @throws Error if a picture cannot be decoded, or the browser cannot draw the page.
 */
export async function drawSheet(cards: readonly Card[], title: string): Promise<Blob> {
  const question: Question = { cards: cards.map(toDrawn), title }
  const worker = new Worker(new URL('./sheetWorker.ts', import.meta.url), { type: 'module' })
  return (await askWorker<Answer>(worker, question)).png
}

const toDrawn = ({ picture, ...card }: Card): DrawnCard => ({
  ...card,
  ...(picture && { picture: toBlob(picture) }),
})
