import { Base64 } from './Base64.ts'
import { readFrame, type Frame } from './frame.ts'

/** The beginning of a picture: nothing inside a JSON string can look like it. */
const opener = String.raw`"(?:partial_image_b64|result|b64_json)"[ \t]*:[ \t]*"`
const lineEnd = String.raw`(?:\r\n|\r(?!\n)|\n)`
const frameEnd = String.raw`${lineEnd}(?:\r\n|\r|\n)`

/** As much as one look at the text takes in; a picture that lies behind is left alone. */
const windowBytes = 4096
/** More than an opener, which two chunks may share. */
const overlap = 64

const quote = 0x22
const backslash = 0x5c
const newline = 0x0a
const carriageReturn = 0x0d

/**
 * Cuts a stream of server-sent events into frames, at bytes. The base64 of pictures is set aside
 * as it comes; only the small rest becomes text and is parsed.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export class FrameCutter {
  readonly #wantsPicture: () => boolean
  /** The frame so far without its pictures, a character for each byte; searched up to `#seen`. */
  #text = ''
  #seen = 0
  #pictures: Base64[] = []
  /** Where the bytes of the picture being read go. */
  #picture: { chunks: Buffer[]; isWanted: boolean; isEscaped: boolean } | undefined
  #isWhole = false

  /** @param wantsPicture asked when a picture begins; one that is not wanted comes out empty. */
  constructor(wantsPicture: () => boolean = () => true) {
    this.#wantsPicture = wantsPicture
  }

  /**
   * The frames that end in this chunk, each cut when it is asked for.
   *
   * @throws SyntaxError for a frame whose data is not JSON.
   */
  *cut(bytes: Uint8Array): Generator<Frame, void, undefined> {
    let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    while (rest.length > 0) {
      rest = rest.subarray(this.#picture ? this.#readPicture(rest) : this.#readText(rest))
      const frame = this.#takeFrame()
      if (frame) yield frame
    }
  }

  /** Reads on to where a picture begins or the frame ends; says how many bytes that took. */
  #readText(rest: Buffer): number {
    const before = this.#text.length
    this.#text += rest.toString('latin1', 0, windowBytes)
    const pattern = new RegExp(`(${opener})|${frameEnd}`, 'g')
    pattern.lastIndex = this.#seen
    const match = pattern.exec(this.#text)
    if (!match) {
      this.#seen = Math.max(this.#seen, this.#text.length - overlap)
      return windowBytes
    }
    this.#text = this.#text.slice(0, pattern.lastIndex)
    this.#seen = pattern.lastIndex
    if (match[1]) this.#picture = { chunks: [], isWanted: this.#wantsPicture(), isEscaped: false }
    else this.#isWhole = true
    return pattern.lastIndex - before
  }

  /** Reads on to the closing quote. A line that ends before it leaves JSON that is none. */
  #readPicture(rest: Buffer): number {
    const closing = rest.indexOf(quote)
    const piece = closing === -1 ? rest : rest.subarray(0, closing)
    const end = lineEndIn(piece)
    if (this.#picture?.isWanted) {
      // Looked for while the chunk is at hand: a whole picture is too long for the processor's cache.
      this.#picture.isEscaped ||= piece.includes(backslash)
      this.#picture.chunks.push(piece.subarray(0, end))
    }
    if (closing !== -1 || end < piece.length) this.#endPicture()
    return end
  }

  #endPicture(): void {
    const { chunks = [], isEscaped = false } = this.#picture ?? {}
    const picture = isEscaped ? Base64.fromJson(chunks) : new Base64(chunks)
    const place = this.#pictures.push(picture) - 1
    this.#text += String(place)
    this.#seen = this.#text.length
    this.#picture = undefined
  }

  #takeFrame(): Frame | undefined {
    if (!this.#isWhole) return undefined
    const [text, pictures] = [this.#text, this.#pictures]
    this.#isWhole = false
    this.#text = ''
    this.#seen = 0
    this.#pictures = []
    return readFrame(text, pictures)
  }
}

/** Where the line ends, or else the piece. */
function lineEndIn(piece: Buffer): number {
  // As unsigned numbers, in which -1 for "nowhere" is the largest.
  return Math.min(piece.indexOf(newline) >>> 0, piece.indexOf(carriageReturn) >>> 0, piece.length)
}
