import { createHash } from 'node:crypto'

/** Counts per text, from 0, and forgets the text that was not heard of for longest. */
export class LruCounter {
  readonly #counts = new Map<string, number>()
  readonly #capacity: number

  constructor(capacity = 1000) {
    this.#capacity = capacity
  }

  /** How often `text` was counted before. */
  next(text: string): number {
    const key = createHash('sha256').update(text).digest('base64')
    const count = this.#counts.get(key) ?? 0
    this.#counts.delete(key)
    this.#counts.set(key, count + 1)
    for (const oldest of this.#counts.keys()) {
      if (this.#counts.size <= this.#capacity) break
      this.#counts.delete(oldest)
    }
    return count
  }
}
