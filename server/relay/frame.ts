import type { Base64 } from './Base64.ts'

/** The keys under which the provider's JSON holds pictures, */
const pictureKeys: ReadonlySet<string> = new Set(['partial_image_b64', 'result', 'b64_json'])
/** and those under which it may hold one as a data URL, which comes out without its `data:`. */
const urlKeys: ReadonlySet<string> = new Set(['url', 'image_url'])

/** Takes a mark of the byte order away, with which a stream may begin. */
const utf8 = new TextDecoder()

/** One server-sent event; `[DONE]`, which OpenAI's other streams end with, is null. */
export type Frame = {
  event: string | undefined
  /** The data, read as JSON, with pictures left as bytes. */
  data: unknown
}

/**
 * Reads the text of a frame in which each picture is replaced by its place in `pictures`.
 *
 * @param text one character for each byte of UTF-8.
 * @returns nothing for a frame without data, such as a comment.
 * @throws SyntaxError if the data is not JSON.
 */
export function readFrame(text: string, pictures: readonly Base64[]): Frame | undefined {
  const fields = utf8
    .decode(Buffer.from(text, 'latin1'))
    .split(/\r\n|\r|\n/)
    .map(readField)
  const data = fields.filter(({ name }) => name === 'data').map(({ value }) => value)
  if (data.length === 0) return undefined
  const event = fields.findLast(({ name }) => name === 'event')?.value
  return { event, data: readData(data.join('\n'), pictures) }
}

function readField(line: string): { name: string; value: string } {
  const colon = line.indexOf(':')
  if (colon === -1) return { name: line, value: '' }
  return { name: line.slice(0, colon), value: line.slice(colon + 1).replace(/^ /, '') }
}

function readData(text: string, pictures: readonly Base64[]): unknown {
  if (text.startsWith('[DONE]')) return null
  return JSON.parse(text, (key, value: unknown) => {
    if (typeof value !== 'string') return value
    if (pictureKeys.has(key)) return pictures[Number(value)]
    if (!urlKeys.has(key) || !value.startsWith('data:')) return value
    return pictures[Number(value.slice('data:'.length))]
  })
}
