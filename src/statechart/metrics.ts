/**
 * Sizes in the picture's own pixels. Names are set in a monospaced face, whose advance is 0.6 em
 * on every system: so what was laid out on one machine fits on all others.
 */
export const size = { text: 12, title: 17 } as const
export const inset = 14
export const lineHeight = 20

export const monoWidth = (text: string) => text.length * 7.25

/** Enough for the widest of the system faces. */
export const sansWidth = (text: string, fontSize: number) => text.length * fontSize * 0.56

export const boldWidth = (text: string, fontSize: number) => text.length * fontSize * 0.68

/** Breaks a text between words into lines of at most so many characters, where words allow it. */
export function wrap(text: string, characters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= characters)
      lines[lines.length - 1] = `${line} ${word}`
    else if (word) lines.push(word)
  }
  return lines
}
