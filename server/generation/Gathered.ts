/** Beside so many bytes it does not count what a buffer itself takes. */
const blockBytes = 8 * 1024

/**
 * Bytes that come in pieces, copied together in blocks: kept as they come, pieces of one byte
 * would take hundreds of times as much memory.
 */
export class Gathered {
  readonly #full: Buffer[] = []
  #block = Buffer.alloc(0)
  #used = 0

  add(piece: Uint8Array): void {
    if (this.#used + piece.byteLength > this.#block.byteLength) this.#startBlock(piece.byteLength)
    this.#block.set(piece, this.#used)
    this.#used += piece.byteLength
  }

  /** What came, in its order. */
  get parts(): Buffer[] {
    return [...this.#full, this.#block.subarray(0, this.#used)]
  }

  #startBlock(leastBytes: number): void {
    if (this.#used > 0) this.#full.push(this.#block.subarray(0, this.#used))
    this.#block = Buffer.allocUnsafeSlow(Math.max(blockBytes, leastBytes))
    this.#used = 0
  }
}
