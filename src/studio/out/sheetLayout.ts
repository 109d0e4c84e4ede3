/** Lengths of a drawn contact sheet, in its pixels: four columns of A4 at 300 dpi. */
export const sheet = {
  columns: 4,
  /** As many as leave a page below the 16.7 megapixels that Safari on a phone can draw. */
  rows: 5,
  margin: 96,
  head: 120,
  gap: 48,
  thumb: 536,
  /** Two lines of prompt and two of facts. */
  words: 196,
}

export type Place = { x: number; y: number }

/** How many cards stand on each page, the last with what is left. */
export function pagesFor(count: number): number[] {
  const most = sheet.columns * sheet.rows
  const pages = Array<number>(Math.floor(count / most)).fill(most)
  return count % most ? [...pages, count % most] : pages
}

/** A page that has room for so many cards and no more, and where each of them stands. */
export function layOut(count: number): { width: number; height: number; places: Place[] } {
  const { columns, margin, head, gap, thumb, words } = sheet
  const across = Math.min(columns, count)
  const down = Math.ceil(count / columns)
  const places = Array.from({ length: count }, (_, index) => ({
    x: margin + (index % columns) * (thumb + gap),
    y: margin + head + Math.floor(index / columns) * (thumb + words + gap),
  }))
  // No narrower than two, for the head to have room.
  const shown = Math.max(2, across)
  return {
    width: 2 * margin + shown * thumb + (shown - 1) * gap,
    height: 2 * margin + head + down * (thumb + words) + (down - 1) * gap,
    places,
  }
}
