import { limits } from '../contract/limits.ts'

/** A file that no prompts are read from; the message says why, behind its name: `is empty`. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}

export const listFormats = ['txt', 'csv', 'jsonl'] as const
export type ListFormat = (typeof listFormats)[number]

const endings: Partial<Record<string, ListFormat>> = {
  ...{ txt: 'txt', text: 'txt', md: 'txt' },
  ...{ csv: 'csv', tsv: 'csv', tab: 'csv' },
  ...{ jsonl: 'jsonl', ndjson: 'jsonl' },
}

/** By its name, for systems differ in what they take a type for. */
export const formatOf = ({ name }: File): ListFormat | undefined =>
  endings[name.slice(name.lastIndexOf('.') + 1).toLowerCase()]

/** The names of such files, as a chooser of files is told. */
export const accepted = Object.keys(endings)
  .map((ending) => `.${ending}`)
  .join()

/**
 * The text of a file, with \n alone at the ends of its lines. What is not in its encoding, UTF-8 or
 * by its first bytes UTF-16, comes as \ufffd.
 *
 * @throws UnreadableFile if it has none, or far too much of it.
 */
export async function readFile(file: File): Promise<string> {
  if (file.size === 0) throw new UnreadableFile('is empty')
  if (file.size > limits.batchBytes)
    throw new UnreadableFile(
      `has ${Math.ceil(file.size / 1e6)} MB; ${limits.batchBytes / 1e6} MB are the most`,
    )
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new UnreadableFile('cannot be read', { cause })
  })
  const text = decoded(new Uint8Array(bytes))
  if (text.includes('\0')) throw new UnreadableFile('is no text')
  if (text.trim() === '') throw new UnreadableFile('is empty')
  return text
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return withPlainEnds(new TextDecoder(encoding).decode(bytes))
}

export const withPlainEnds = (text: string): string => text.replace(/\r\n?/g, '\n')
