import type { Mime } from '../contract/picture.ts'

const extensions: Record<Mime, string> = {
  'image/png': 'png',
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
}

/** A file name that any system takes: the prompt's first words, the version, the real format. */
export const downloadName = (prompt: string, number: number, mime: Mime): string =>
  `${nameOf(prompt)}-v${number}.${extensions[mime]}`

/** The file name of a picture that went along, by its digest: a person's own name may fit no system. */
export const referenceName = (sha256: string, mime: Mime): string =>
  `reference-${sha256.slice(0, 8)}.${extensions[mime]}`

/** The first words of a prompt as the beginning of a file name; `most` in characters. */
export function nameOf(prompt: string, most = 60): string {
  const words = prompt
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{Letter}\p{Mark}\p{Number}]+/u)
    .filter(Boolean)
  const name = Array.from(words.slice(0, 8).join('-')).slice(0, most).join('')
  return name || 'picture'
}
