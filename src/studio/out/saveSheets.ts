import { downloadZip } from 'client-zip'
import { saveAs } from '../../files/saveAs.ts'
import type { Card } from './cardsOf.ts'
import { drawSheet } from './drawSheet.ts'
import { pagesFor } from './sheetLayout.ts'

/**
 * Saves a contact sheet as a PNG; of several pages, as one archive of them.
 *
 * @param onPage told before each page is drawn, from 1.
 * @throws Error as drawSheet does.
 */
export async function saveSheets(
  cards: readonly Card[],
  title: string,
  onPage: (page: number) => void,
) {
  const pages: Blob[] = []
  let from = 0
  const counts = pagesFor(cards.length)
  for (const [index, count] of counts.entries()) {
    onPage(index + 1)
    const number = counts.length > 1 ? `, page ${index + 1} of ${counts.length}` : ''
    const onPageCards = cards.slice(from, from + count)
    pages.push(await drawSheet(onPageCards, `${title}${number}`))
    from += count
  }
  const [only, ...others] = pages
  if (only && !others.length) {
    saveAs(only, 'contact-sheet.png')
    return
  }
  const files = pages.map((input, index) => ({ name: `contact-sheet-${index + 1}.png`, input }))
  saveAs(await downloadZip(files).blob(), 'contact-sheet.zip')
}
