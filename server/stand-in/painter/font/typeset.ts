import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { box, group, round, type Svg } from '../svg.ts'
import { TrueType } from './trueType.ts'

/** A row of type: its drawing with the left end of the base line at 0 0, and its width. */
type Line = { svg: Svg; width: number }

let loaded: TrueType | undefined
/** The font comes as a package, so that pictures are the same on every machine. */
function font(): TrueType {
  const file = createRequire(import.meta.url).resolve(
    'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
  )
  return (loaded ??= new TrueType(readFileSync(file)))
}

/** Scripts that need their letters joined or turned round, which takes more than a font. */
const needsShaping =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const isInvisible = /[\p{Cc}\p{Cf}\p{Mn}\p{Me}\u{1f3fb}-\u{1f3ff}]/u

const glyphOf = (character: string) =>
  needsShaping.test(character) ? undefined : font().glyph(character.codePointAt(0) ?? 0)

const visible = (text: string) =>
  Array.from(text.normalize('NFC')).filter((one) => !isInvisible.test(one))

/** Width of a bar that stands for a character the font lacks, in ems. */
const barOf = (character: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{So}]/u.test(character)
    ? 0.92
    : 0.5

const advances = new Map<string, number>()
/** In ems. */
function advanceOf(character: string): number {
  const cached = advances.get(character)
  if (cached !== undefined) return cached
  const glyph = glyphOf(character)
  const advance = glyph ? glyph.advance / font().unitsPerEm : barOf(character)
  advances.set(character, advance)
  return advance
}

/** In units, for type of `size` units. */
export const widthOf = (text: string, size: number) =>
  visible(text).reduce((sum, character) => sum + advanceOf(character), 0) * size

/**
 * Sets a line in outlines. What the font lacks is greeked: set as quiet bars of about its length,
 * as layouts do with text that is not there yet.
 */
export function typeset(text: string, size: number, fill: string): Line {
  const scale = size / font().unitsPerEm
  const glyphs: Svg[] = []
  const bars: Svg[] = []
  let x = 0
  for (const character of visible(text)) {
    const advance = advanceOf(character) * size
    const glyph = glyphOf(character)
    if (glyph?.path)
      glyphs.push(`<path transform="translate(${round(x / scale)})" d="${glyph.path}"/>`)
    if (!glyph)
      bars.push(
        box([x + size * 0.04, -size * 0.6], [advance - size * 0.08, size * 0.5], fill, {
          rx: size * 0.12,
          opacity: 0.45,
        }),
      )
    x += advance
  }
  const letters = `<g fill="${fill}" transform="scale(${scale.toFixed(5)})">${glyphs.join('')}</g>`
  return { svg: group(letters + bars.join(''), {}), width: x }
}

/** Breaks text into at most `maxLines` lines of `width` units; the last ends in … if text is left. */
export function wrap(text: string, size: number, width: number, maxLines: number): string[] {
  // more than fits any caption; measuring 32,000 characters takes longer than painting
  const words = text
    .slice(0, 1200)
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ')
    .flatMap((word) => pieces(word, size, width))
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(joined, size) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  if (lines.length <= maxLines) return lines
  return [...lines.slice(0, maxLines - 1), shortened(lines[maxLines - 1] ?? '', size, width)]
}

/** A word longer than a line, in pieces that fit. */
function pieces(word: string, size: number, width: number): string[] {
  if (widthOf(word, size) <= width) return [word]
  const parts = ['']
  for (const character of word) {
    const joined = `${parts.at(-1) ?? ''}${character}`
    if (widthOf(joined, size) > width) parts.push(character)
    else parts[parts.length - 1] = joined
  }
  return parts
}

function shortened(text: string, size: number, width: number): string {
  const characters = Array.from(text)
  while (characters.length > 0 && widthOf(`${characters.join('')}…`, size) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}
