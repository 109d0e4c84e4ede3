/** Beside so many bytes it does not count what a buffer itself takes. */
const blockBytes = 8 * 1024

/**
 * Bytes that come in pieces, the small ones copied together in blocks: kept as they come, pieces
 * of one byte would take hundreds of times as much memory.
 */
export class Gathered {
  readonly #full: Buffer[] = []
  #block = Buffer.alloc(0)
  #used = 0

  add(piece: Buffer): void {
    const isLarge = piece.byteLength >= blockBytes
    if (isLarge || this.#used + piece.byteLength > this.#block.byteLength) this.#endBlock()
    if (isLarge) return void this.#full.push(piece)
    if (this.#block.byteLength === 0) this.#block = Buffer.allocUnsafeSlow(blockBytes)
    this.#block.set(piece, this.#used)
    this.#used += piece.byteLength
  }

  /** What came, in its order. */
  get parts(): Buffer[] {
    return this.#used > 0 ? [...this.#full, this.#block.subarray(0, this.#used)] : this.#full
  }

  #endBlock(): void {
    if (this.#used > 0) this.#full.push(this.#block.subarray(0, this.#used))
    this.#block = Buffer.alloc(0)
    this.#used = 0
  }
}
