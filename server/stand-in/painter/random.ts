import { createHash } from 'node:crypto'

/** Random numbers that are the same for the same seed, on every machine. */
export type Random = {
  /** From 0 up to 1. */
  next: () => number
  between: (min: number, max: number) => number
  /** A whole number, both ends included. */
  int: (min: number, max: number) => number
  pick: <T>(options: readonly [T, ...T[]]) => T
  chance: (probability: number) => boolean
  shuffle: <T>(items: readonly T[]) => T[]
}

/** Mulberry32, seeded with a hash of the text. */
export function randomFrom(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE()
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (min: number, max: number) => min + next() * (max - min)
  const int = (min: number, max: number) => Math.floor(between(min, max + 1))
  return {
    next,
    between,
    int,
    pick: (options) => options[int(0, options.length - 1)] ?? options[0],
    chance: (probability) => next() < probability,
    shuffle: (items) =>
      items
        .map((item) => ({ item, order: next() }))
        .sort((a, b) => a.order - b.order)
        .map(({ item }) => item),
  }
}
