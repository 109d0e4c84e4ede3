import { createParser } from 'eventsource-parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Base64 } from '../../server/relay/Base64.ts'
import { FrameCutter } from '../../server/relay/FrameCutter.ts'
import type { Frame } from '../../server/relay/frame.ts'

const lineEnds = fc.constantFrom('\n', '\r\n', '\r')
const blanks = fc.constantFrom('', ' ', '\t  ')
const escapes = fc.constantFrom('"', '\\', 'a "quoted" word', 'é', '\n')
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('"result":"', 'a\n\nb', '\\', 'data: ', ' a picture — 絵'),
)
const picture = fc.oneof(
  fc.base64String({ maxLength: 300 }),
  fc.base64String({ minLength: 5000, maxLength: 9000 }),
)
const key = fc.constantFrom('partial_image_b64', 'result', 'b64_json', 'url', 'image_url')

/** JSON with a picture somewhere in it, as one server or another would write it. */
const pictureJson = fc
  .tuple(fc.dictionary(words, words), key, picture, fc.dictionary(words, words), blanks)
  .map(([before, name, b64, after, blank]) =>
    [
      `{${blank}"before":${JSON.stringify(before)},`,
      `"item":{"${name}"${blank}:${blank}"${isUrl(name) ? 'data:' : ''}${b64}"${blank},"more":[1,null]},`,
      `"after":${JSON.stringify(after)}}`,
    ].join(''),
  )
const isUrl = (name: string) => name.endsWith('url')
/** What is at an address, and no picture, and what other keys have. */
const addressJson = words.map((word) => JSON.stringify({ url: word, a: { uri: 'data:AAAA' } }))
/** What other items than pictures have as their result. */
const resultJson = fc
  .array(fc.oneof(escapes, words), { maxLength: 6 })
  .map((parts) => JSON.stringify({ type: 'other', result: parts.join(''), after: [1] }))
const json = fc.oneof(
  pictureJson,
  resultJson,
  addressJson,
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
  if (value instanceof Base64) return withoutWords(value.toString())
  if (Array.isArray(value)) return value.map(textIn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, textIn(one)]))
}

const pictureKeys = ['partial_image_b64', 'result', 'b64_json']

/** A result that is no base64 is nobody's picture: whether any of it is left says nothing. */
const withoutWords = (text: string) => (/[^A-Za-z0-9+/=]/.test(text) ? '' : text)

/** The data as the cutter reads it. */
const read = (json: string): unknown =>
  JSON.parse(json, (key, value: unknown) => {
    if (typeof value !== 'string') return value
    if (pictureKeys.includes(key)) return withoutWords(value)
    return isUrl(key) && value.startsWith('data:') ? withoutWords(value.slice(5)) : value
  })

/** The same by a parser that knows nothing of pictures. */
function parsed(bytes: Buffer): Frame[] {
  const frames: Frame[] = []
  const parser = createParser({
    onEvent: ({ event, data }) => frames.push({ event, data: read(data) }),
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

  it('gathers a picture that comes byte by byte', () => {
    const frame = Buffer.from(`data: {"result":"${'A'.repeat(20_000)}"}\n\n`)
    const cutter = new FrameCutter()
    const [cutOut] = chunksOf(frame, [1]).flatMap((chunk) => [...cutter.cut(chunk)])
    const { result } = cutOut?.data as { result: Base64 }
    expect(result.length).toBe(20_000)
    expect(result.chunks.length).toBeLessThan(5)
  })

  it.each([
    ['a quote', String.raw`iVBORw0K\u0022,`],
    ['a quote, escaped otherwise', String.raw`iVBORw0K\",`],
    ['a backslash before the end', String.raw`iVBORw0K\\`],
    ['a line end', String.raw`iVBORw0K\n`],
  ])('leaves out a result with %s in it, and goes on behind it', (_what, result) => {
    const frames = `data: {"item":{"result":"${result}"},"a":1}\n\ndata: {"b":2}\n\n`
    expect(cut([Buffer.from(frames)])).toEqual([
      { event: undefined, data: { item: { result: '' }, a: 1 } },
      { event: undefined, data: { b: 2 } },
    ])
  })

  it.each([
    ['a tab', '\t'],
    ['a zero', '\0'],
    ['a byte that is no UTF-8', '\xe9'],
    ['a tab behind an escape', '\\/\t'],
  ])('leaves out a result with %s in it that could not be passed on', (_what, bad) => {
    const frames = `data: {"result":"iVBORw0KGgoA${bad}AAAA"}\n\ndata: {"b":2}\n\n`
    for (const sizes of [[1], [1_000]]) {
      const cutter = new FrameCutter()
      const chunks = chunksOf(Buffer.from(frames, 'latin1'), sizes)
      const [first, second] = chunks.flatMap((chunk) => [...cutter.cut(chunk)])
      expect(first?.data).toEqual({ result: new Base64([]) })
      expect(second?.data).toEqual({ b: 2 })
    }
  })

  it.each([
    ['text', (length: number) => `data: {"a":"${'A'.repeat(length)}"}\n\n`],
    ['a picture', (length: number) => `data: {"result":"${'A'.repeat(length)}"}\n\n`],
    ['lines without end', (length: number) => ': still here\n'.repeat(length / 13)],
  ])('refuses a frame of too much: %s', (_what, frameOf) => {
    const read = (length: number, wanted: boolean) => [
      ...new FrameCutter(() => wanted, 10_000).cut(Buffer.from(frameOf(length))),
    ]
    expect(() => read(9_000, true)).not.toThrow()
    expect(() => read(20_000, true)).toThrow('bad_picture')
  })

  it('refuses a frame with more than a mebibyte of text, pictures left out', () => {
    const words = (length: number) => `"a":"${'A'.repeat(length)}"`
    const read = (json: string) => cut([Buffer.from(`data: {${json}}\n\n`)])
    const picture = `"image_url":"data:${'A'.repeat(2 ** 21)}"`
    expect(() => read(`${picture},${words(2 ** 20 - 100)}`)).not.toThrow()
    expect(() => read(words(2 ** 20))).toThrow('bad_picture')
  })

  it('counts each frame on its own, and no picture that it lets go', () => {
    const frame = Buffer.from(`data: {"result":"${'A'.repeat(8_000)}"}\n\n`)
    const frames = Buffer.concat([frame, frame, frame])
    expect([...new FrameCutter(() => true, 10_000).cut(frames)]).toHaveLength(3)
    const large = Buffer.from(`data: {"result":"${'A'.repeat(20_000)}"}\n\n`)
    expect([...new FrameCutter(() => false, 10_000).cut(large)]).toHaveLength(1)
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

  it('reads a stream that begins with a mark of the byte order, however it is cut', () => {
    const bytes = Buffer.from('\uFEFFdata: {"a":1}\n\ndata: {"b":2}\n\n')
    for (const sizes of [[1], [1_000]]) {
      expect(cut(chunksOf(bytes, sizes)).map(({ data }) => data)).toEqual([{ a: 1 }, { b: 2 }])
    }
  })

  it('keeps a frame to itself that never ended', () => {
    expect(cut([Buffer.from('data: {"a":1}\n')])).toEqual([])
  })
})
