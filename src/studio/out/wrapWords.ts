/**
 * A text in lines that are no wider than `width`; what has no room ends in an ellipsis.
 *
 * @param measure the width of a text, in the same unit.
 * @param most how many lines there may be.
 */
export function wrapWords(
  text: string,
  width: number,
  most: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = ['']
  for (const piece of pieces(text)) {
    const line = lines.at(-1) ?? ''
    if (measure(line + piece.trimEnd()) <= width) lines[lines.length - 1] = line + piece
    else if (lines.length < most) lines.push(piece.trimStart())
    else {
      lines[lines.length - 1] = line + piece
      break
    }
  }
  return lines
    .map((line) => line.trimEnd())
    .map((line) => (measure(line) <= width ? line : cut(line, width, measure)))
}

/** Where a line may end, in any script: neither behind a mark that opens something nor before another. */
function pieces(text: string): string[] {
  const found: string[] = []
  const words = new Intl.Segmenter(undefined, { granularity: 'word' })
  for (const { segment } of words.segment(text.replace(/\s+/g, ' ').trim())) {
    const last = found.at(-1) ?? ' '
    const isJoined = last !== ' ' && (/^\p{P}/u.test(segment) || opening.test(last))
    if (isJoined) found[found.length - 1] = last + segment
    else found.push(segment)
  }
  return found
}

/** Straight quotes open where nothing stands before them. */
const opening = /^["']+$|[\p{Ps}\p{Pi}]["']*$/u

function cut(line: string, width: number, measure: (text: string) => number): string {
  const letters = Array.from(
    new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line),
    ({ segment }) => segment,
  )
  while (letters.length && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
