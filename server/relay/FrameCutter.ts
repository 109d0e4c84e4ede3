import { Base64 } from './Base64.ts'
import { readFrame, type Frame } from './frame.ts'
import { Gathered } from './Gathered.ts'
import { isPrintable } from './isPrintable.ts'
import { maxPictureBytes, maxTextBytes, tooLarge, tooWordy } from './tooLarge.ts'

const colon = String.raw`[ \t]{0,16}:[ \t]{0,16}`
/**
 * The beginning of a picture: nothing inside a JSON string can look like it. OpenAI tells a mask
 * back as a data URL, some servers have one in the place of an address.
 */
const opener = String.raw`"(?:partial_image_b64|result|b64_json)"${colon}"|"(?:image_)?url"${colon}"data:`
const lineEnd = String.raw`(?:\r\n|\r(?!\n)|\n)`
const frameEnd = String.raw`${lineEnd}(?:\r\n|\r|\n)`

const boundary = new RegExp(`(${opener})|${frameEnd}`)

/** As much as one look at the text takes in; a picture that lies behind is left alone. */
const windowBytes = 4096
/** More than a boundary, which two looks may share. */
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
  readonly #maxBytes: number
  /** The frame so far without its pictures, a character for each byte. */
  #text: string[] = []
  /** The end of it, in which a boundary may have begun. */
  #tail = ''
  #pictures: Base64[] = []
  /** Where the bytes of the picture being read go. */
  #picture: Reading | undefined
  #isWhole = false
  /** Bytes that this frame holds in memory, and those of them that are text. */
  #size = 0
  #textSize = 0

  /**
   * @param wantsPicture asked when a picture begins; one that is not wanted comes out empty.
   * @param maxBytes the most that one frame may hold, pictures that are not wanted left out. Of
   * text it may have 1 MiB.
   */
  constructor(wantsPicture: () => boolean = () => true, maxBytes = maxPictureBytes) {
    this.#wantsPicture = wantsPicture
    this.#maxBytes = maxBytes
  }

  /**
   * The frames that end in this chunk, each cut when it is asked for.
   *
   * @throws SyntaxError for a frame whose data is not JSON.
   * @throws GenerationError for one that is too large.
   */
  *cut(bytes: Uint8Array): Generator<Frame, void, undefined> {
    let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    while (rest.length > 0) {
      const picture = this.#picture
      rest = rest.subarray(picture ? this.#readPicture(rest, picture) : this.#readText(rest))
      const frame = this.#takeFrame()
      if (frame) yield frame
    }
  }

  /** Reads on to where a picture begins or the frame ends; says how many bytes that took. */
  #readText(rest: Buffer): number {
    const before = this.#tail.length
    const text = this.#tail + rest.toString('latin1', 0, windowBytes)
    const match = boundary.exec(text)
    const end = match ? match.index + match[0].length : text.length
    const settled = match ? end : Math.max(0, end - overlap)
    this.#text.push(text.slice(0, settled))
    this.#tail = text.slice(settled, end)
    this.#grow(end - before)
    this.#textSize += end - before
    if (this.#textSize > maxTextBytes) throw tooWordy()
    if (match?.[1]) this.#picture = openPicture(this.#wantsPicture())
    else if (match) this.#isWhole = true
    return end - before
  }

  /** Reads on to the closing quote. A line that ends before it leaves JSON that is none. */
  #readPicture(rest: Buffer, picture: Reading): number {
    const closing = closingQuoteIn(rest, picture.isCut)
    const piece = closing === -1 ? rest : rest.subarray(0, closing)
    const end = lineEndIn(piece)
    picture.isCut = isEscaped(piece, piece.length, picture.isCut)
    if (picture.isWanted) {
      // Looked for while the chunk is at hand: a whole picture is too long for the processor's cache.
      picture.hasEscapes ||= piece.includes(backslash)
      picture.isBroken ||= !isPrintable(piece)
      picture.gathered.add(piece.subarray(0, end))
      this.#grow(end)
    }
    if (closing !== -1 || end < piece.length) this.#endPicture(picture)
    return end
  }

  #grow(bytes: number): void {
    this.#size += bytes
    if (this.#size > this.#maxBytes) throw tooLarge()
  }

  #endPicture(picture: Reading): void {
    const place = this.#pictures.push(pictureOf(picture)) - 1
    this.#text.push(String(place))
    this.#picture = undefined
  }

  #takeFrame(): Frame | undefined {
    if (!this.#isWhole) return undefined
    const [text, pictures] = [this.#text.join(''), this.#pictures]
    this.#isWhole = false
    this.#text = []
    this.#size = 0
    this.#textSize = 0
    this.#pictures = []
    return readFrame(text, pictures)
  }
}

/** A picture that is being read. */
type Reading = {
  gathered: Gathered
  isWanted: boolean
  hasEscapes: boolean
  /** Whether there are bytes in it that could not be passed on as they are. */
  isBroken: boolean
  /** Whether the chunk before ended behind a backslash that escapes what follows. */
  isCut: boolean
}

function openPicture(isWanted: boolean): Reading {
  return { gathered: new Gathered(), isWanted, hasEscapes: false, isBroken: false, isCut: false }
}

/** What was read; empty where it is no picture. */
function pictureOf({ gathered: { parts }, hasEscapes, isBroken }: Reading): Base64 {
  if (isBroken) return new Base64([])
  return hasEscapes ? Base64.fromJson(parts) : new Base64(parts)
}

/** Where the JSON string ends, for other things than pictures may have quotes in them; or −1. */
function closingQuoteIn(piece: Buffer, isCut: boolean): number {
  let at = piece.indexOf(quote)
  while (at !== -1 && isEscaped(piece, at, isCut)) at = piece.indexOf(quote, at + 1)
  return at
}

/** Whether what is at a place stands behind an odd number of backslashes. */
function isEscaped(piece: Buffer, at: number, isCut: boolean): boolean {
  let start = at
  while (start > 0 && piece[start - 1] === backslash) start--
  const isOdd = (at - start) % 2 === 1
  return start === 0 ? isOdd !== isCut : isOdd
}

/** Where the line ends, or else the piece. */
function lineEndIn(piece: Buffer): number {
  // As unsigned numbers, in which -1 for "nowhere" is the largest.
  return Math.min(piece.indexOf(newline) >>> 0, piece.indexOf(carriageReturn) >>> 0, piece.length)
}
