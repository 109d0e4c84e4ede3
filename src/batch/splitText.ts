import { ways, type Way } from './batch.ts'

/** A prompt as it stands in a text, and the line that it begins in, from 1. */
export type Piece = { line: number; text: string }

/** `- `, `• `, `1. `, `12) `: how lists are written. */
const bullet = /^(?:[-*•–]|\d{1,3}[.)])\s+/

/**
 * Cuts a text at each line, or where lines are empty. What makes a list of it is left out: the
 * numbers and dashes that every piece begins with.
 */
export function splitText(text: string, way: Way): Piece[] {
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ line: index + 1, text: line }))
  const pieces = (way === 'line' ? lines : joined(lines))
    .map(({ line, text }) => ({ line, text: text.trim() }))
    .filter(({ text }) => text !== '')
  const isList = pieces.length > 1 && pieces.every(({ text }) => bullet.test(text))
  return isList
    ? pieces.map(({ line, text }) => ({ line, text: text.replace(bullet, '') }))
    : pieces
}

/** How many prompts a text holds, cut in each way. */
export const countPieces = (text: string): Record<Way, number> => {
  const [line, block] = ways.map((way) => splitText(text, way).length)
  return { line: line ?? 0, block: block ?? 0 }
}

/** By blocks where empty lines part some of several lines. */
export const likelyWay = ({ line, block }: Record<Way, number>): Way =>
  block > 1 && block < line ? 'block' : 'line'

function joined(lines: readonly Piece[]): Piece[] {
  const blocks: Piece[] = []
  let isOpen = false
  for (const { line, text } of lines) {
    const last = blocks.at(-1)
    if (text.trim() === '') isOpen = false
    else if (last && isOpen) last.text += `\n${text}`
    else {
      blocks.push({ line, text })
      isOpen = true
    }
  }
  return blocks
}
