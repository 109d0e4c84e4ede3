/** An empty picture in JSON. No text can look like it, for inside one quotes are escaped. */
const emptyPicture = '"b64":""'

/** A picture in base64 as the bytes that came: passed on, looked at here and there, never parsed. */
export class Base64 {
  readonly chunks: readonly Uint8Array[]
  /** Characters of base64, which are bytes here. */
  readonly length: number

  constructor(chunks: readonly Uint8Array[]) {
    this.chunks = chunks
    this.length = chunks.reduce((sum, { byteLength }) => sum + byteLength, 0)
  }

  /** The picture that a text is, or an empty one: what is no base64 could not be passed on as it is. */
  static fromText(text: string): Base64 {
    if (/[^A-Za-z0-9+/=]/.test(text)) return new Base64([])
    return new Base64([Buffer.from(text, 'latin1')])
  }

  /** The string whose JSON these bytes are; a JSON string may write `/` as `\/`. */
  static fromJson(chunks: readonly Buffer[]): Base64 {
    return Base64.fromText(String(JSON.parse(`"${Buffer.concat(chunks).toString('latin1')}"`)))
  }

  /** All but the first `count` characters. */
  from(count: number): Base64 {
    let left = count
    const rest = this.chunks.map((chunk) => {
      const cut = Math.min(left, chunk.byteLength)
      left -= cut
      return chunk.subarray(cut)
    })
    return new Base64(rest)
  }

  /** The first characters, up to `count`. */
  head(count: number): string {
    let text = ''
    for (const chunk of this.chunks) {
      text += latin1(chunk.subarray(0, count - text.length))
      if (text.length === count) break
    }
    return text
  }

  /** The last characters, up to `count`. */
  tail(count: number): string {
    let text = ''
    for (const chunk of this.chunks.toReversed()) {
      text = latin1(chunk.subarray(Math.max(0, chunk.length - (count - text.length)))) + text
      if (text.length === count) break
    }
    return text
  }

  toString(): string {
    return this.chunks.map(latin1).join('')
  }

  /** Empty: `jsonPieces` alone writes a picture as JSON. */
  toJSON(): string {
    return ''
  }
}

/**
 * A value as JSON, in pieces of bytes.
 *
 * @param picture the one in it, under `b64`, if there is one; its bytes are among the pieces.
 */
export function jsonPieces(value: object, picture: Base64 | undefined): Uint8Array[] {
  const json = JSON.stringify(value)
  if (!picture) return [Buffer.from(json)]
  const place = json.indexOf(emptyPicture) + emptyPicture.length - 1
  return [Buffer.from(json.slice(0, place)), ...picture.chunks, Buffer.from(json.slice(place))]
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
