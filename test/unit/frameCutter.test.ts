import { createParser } from 'eventsource-parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Base64 } from '../../server/relay/Base64.ts'
import { FrameCutter } from '../../server/relay/FrameCutter.ts'
import type { Frame } from '../../server/relay/frame.ts'

const lineEnds = fc.constantFrom('\n', '\r\n', '\r')
const blanks = fc.constantFrom('', ' ', '\t  ')
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('"result":"', 'a\n\nb', '\\', 'data: ', ' a picture — 絵'),
)
const picture = fc.oneof(
  fc.base64String({ maxLength: 300 }),
  fc.base64String({ minLength: 5000, maxLength: 9000 }),
)
const key = fc.constantFrom('partial_image_b64', 'result', 'b64_json')

/** JSON with a picture somewhere in it, as one server or another would write it. */
const pictureJson = fc
  .tuple(fc.dictionary(words, words), key, picture, fc.dictionary(words, words), blanks)
  .map(([before, name, b64, after, blank]) =>
    [
      `{${blank}"before":${JSON.stringify(before)},`,
      `"item":{"${name}"${blank}:${blank}"${b64}"${blank},"more":[1,null]},`,
      `"after":${JSON.stringify(after)}}`,
    ].join(''),
  )
const json = fc.oneof(
  pictureJson,
  fc.jsonValue().map((value) => JSON.stringify(value)),
)

const frameLines = fc.oneof(
  fc
    .tuple(fc.constantFrom('response.completed', 'error'), json)
    .map(([name, data]) => [`event: ${name}`, `data: ${data}`]),
  json.map((data) => [`data:${data}`]),
  fc.constant([': still here']),
  fc.constant([]),
  fc.constant(['event: lonely']),
  fc.constant(['data: {"a":', 'data: "two lines"}']),
)
const streams = fc
  .array(fc.tuple(frameLines, lineEnds), { maxLength: 8 })
  .map((frames) => Buffer.from(frames.map(written).join('')))

const chunkings = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 })

function written([lines, end]: readonly [readonly string[], string]): string {
  return [...lines, ''].join(end) + end
}

function chunksOf(bytes: Buffer, sizes: number[]): Buffer[] {
  const chunks = []
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    chunks.push(bytes.subarray(at, (at += size)))
  }
  return chunks
}

/** The frames with pictures as text, for comparing. */
function cut(chunks: Buffer[]): Frame[] {
  const cutter = new FrameCutter()
  return chunks.flatMap((chunk) => [...cutter.cut(chunk)]).map(withText)
}

const withText = ({ event, data }: Frame): Frame => ({ event, data: textIn(data) })

function textIn(value: unknown): unknown {
  if (value instanceof Base64) return value.toString()
  if (Array.isArray(value)) return value.map(textIn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, textIn(one)]))
}

/** The same by a parser that knows nothing of pictures. */
function parsed(bytes: Buffer): Frame[] {
  const frames: Frame[] = []
  const parser = createParser({
    onEvent: ({ event, data }) => frames.push({ event, data: textIn(JSON.parse(data)) }),
  })
  parser.feed(bytes.toString())
  return frames
}

describe('cutting frames at bytes', () => {
  it('gives the same frames for any chunking of any stream', () => {
    fc.assert(
      fc.property(streams, chunkings, (bytes, sizes) => {
        expect(cut(chunksOf(bytes, sizes))).toEqual(cut([bytes]))
      }),
    )
  })

  it('gives what a parser of the whole text gives', () => {
    fc.assert(
      fc.property(streams, chunkings, (bytes, sizes) => {
        expect(cut(chunksOf(bytes, sizes))).toEqual(parsed(bytes))
      }),
    )
  })

  it('leaves the bytes of a picture where they came in', () => {
    const chunk = Buffer.from(`data: {"result":"${'A'.repeat(20_000)}"}\n\n`)
    const [frame] = [...new FrameCutter().cut(chunk)]
    const { result } = frame?.data as { result: Base64 }
    expect(result.chunks.map(({ buffer }) => buffer)).toEqual([chunk.buffer])
    expect(result.length).toBe(20_000)
  })

  it('lets a picture go that is not wanted', () => {
    const cutter = new FrameCutter(() => false)
    const [frame] = [...cutter.cut(Buffer.from('data: {"result":"AAAA","a":1}\n\n'))]
    expect(frame?.data).toEqual({ result: new Base64([]), a: 1 })
  })

  it('reads a picture whose slashes are escaped', () => {
    expect(cut([Buffer.from(String.raw`data: {"result":"a\/b\/"}` + '\n\n')])).toEqual([
      { event: undefined, data: { result: 'a/b/' } },
    ])
  })

  it.each([
    ['a picture that breaks off', 'data: {"result":"AAAA\n\ndata: {}\n\n'],
    ['JSON that breaks off', 'data: {"a":\n\n'],
    ['no JSON', 'data: <html>\n\n'],
  ])('refuses %s as soon as its frame ends', (_what, text) => {
    expect(() => cut([Buffer.from(text)])).toThrow(SyntaxError)
  })

  it('keeps a frame to itself that never ended', () => {
    expect(cut([Buffer.from('data: {"a":1}\n')])).toEqual([])
  })
})
