import { type Contour, pathOf } from './outline.ts'

/** A glyph in font units, y upwards: how far to advance, and its outline as an SVG path. */
export type Glyph = { advance: number; path: string }

/** The glyphs of a TrueType file; what each table holds is told at learn.microsoft.com/typography/opentype/spec. */
export class TrueType {
  readonly unitsPerEm: number
  readonly #data: DataView
  readonly #tables: ReadonlyMap<string, number>
  readonly #codes: ReadonlyMap<number, number>
  readonly #cache = new Map<number, Glyph>()

  constructor(bytes: Uint8Array) {
    this.#data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#tables = readTables(this.#data)
    this.#codes = readCharacterMap(this.#data, this.#table('cmap'))
    this.unitsPerEm = this.#data.getUint16(this.#table('head') + 18)
  }

  /** The glyph for a code point, or nothing where the font has none. */
  glyph(codePoint: number): Glyph | undefined {
    const index = this.#codes.get(codePoint)
    if (!index) return undefined
    const cached = this.#cache.get(index)
    if (cached) return cached
    const glyph = { advance: this.#advance(index), path: pathOf(this.#contours(index)) }
    this.#cache.set(index, glyph)
    return glyph
  }

  #table(tag: string): number {
    const offset = this.#tables.get(tag)
    if (offset === undefined) throw new Error(`The font has no table '${tag}'`)
    return offset
  }

  #advance(index: number): number {
    const count = this.#data.getUint16(this.#table('hhea') + 34)
    return this.#data.getUint16(this.#table('hmtx') + 4 * Math.min(index, count - 1))
  }

  #contours(index: number): Contour[] {
    const isLong = this.#data.getInt16(this.#table('head') + 50) === 1
    const loca = this.#table('loca')
    const at = (entry: number) =>
      isLong ? this.#data.getUint32(loca + 4 * entry) : 2 * this.#data.getUint16(loca + 2 * entry)
    if (at(index) === at(index + 1)) return []
    const offset = this.#table('glyf') + at(index)
    const contours = this.#data.getInt16(offset)
    return contours >= 0
      ? readSimple(this.#data, offset + 10, contours)
      : this.#composite(offset + 10)
  }

  /** A glyph made of others, such as é; scaling and point matching are left out as rare. */
  #composite(start: number): Contour[] {
    const contours: Contour[] = []
    for (let at = start, isMore = true; isMore;) {
      const flags = this.#data.getUint16(at)
      const areWords = (flags & 1) !== 0
      const dx = areWords ? this.#data.getInt16(at + 4) : this.#data.getInt8(at + 4)
      const dy = areWords ? this.#data.getInt16(at + 6) : this.#data.getInt8(at + 5)
      for (const contour of this.#contours(this.#data.getUint16(at + 2)))
        contours.push(contour.map((point) => ({ ...point, x: point.x + dx, y: point.y + dy })))
      at +=
        4 + (areWords ? 4 : 2) + (flags & 8 ? 2 : 0) + (flags & 64 ? 4 : 0) + (flags & 128 ? 8 : 0)
      isMore = (flags & 32) !== 0
    }
    return contours
  }
}

function readTables(data: DataView): Map<string, number> {
  const tables = new Map<string, number>()
  for (let i = 0; i < data.getUint16(4); i++) {
    const entry = 12 + 16 * i
    const tag = [0, 1, 2, 3].map((k) => String.fromCharCode(data.getUint8(entry + k))).join('')
    tables.set(tag, data.getUint32(entry + 8))
  }
  return tables
}

/** Code point to glyph, from the map in format 12, which holds all of Unicode. */
function readCharacterMap(data: DataView, cmap: number): Map<number, number> {
  const codes = new Map<number, number>()
  for (let i = 0; i < data.getUint16(cmap + 2); i++) {
    const map = cmap + data.getUint32(cmap + 4 + 8 * i + 4)
    if (data.getUint16(map) !== 12) continue
    for (let group = 0; group < data.getUint32(map + 12); group++) {
      const at = map + 16 + 12 * group
      const [first, last, glyph] = [0, 4, 8].map((k) => data.getUint32(at + k)) as [
        number,
        number,
        number,
      ]
      for (let code = first; code <= last; code++) codes.set(code, glyph + code - first)
    }
    return codes
  }
  throw new Error('The font has no character map in format 12')
}

/** Outlines are stored as flags, then all x, then all y, each as a step from the one before. */
function readSimple(data: DataView, start: number, count: number): Contour[] {
  const ends = Array.from({ length: count }, (_, i) => data.getUint16(start + 2 * i))
  const total = (ends.at(-1) ?? -1) + 1
  let at = start + 2 * count
  at += 2 + data.getUint16(at)
  const flags: number[] = []
  while (flags.length < total) {
    const flag = data.getUint8(at++)
    const times = flag & 8 ? data.getUint8(at++) + 1 : 1
    for (let i = 0; i < times; i++) flags.push(flag)
  }
  const steps = (short: number, same: number) => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? data.getUint8(at++) : -data.getUint8(at++)
      else if (!(flag & same)) {
        value += data.getInt16(at)
        at += 2
      }
      return value
    })
  }
  const [xs, ys] = [steps(2, 16), steps(4, 32)]
  const points = flags.map((flag, i) => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, isOn: (flag & 1) !== 0 }))
  return ends.map((end, i) => points.slice(i ? (ends[i - 1] ?? 0) + 1 : 0, end + 1))
}
