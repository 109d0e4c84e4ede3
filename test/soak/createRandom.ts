/** A row of numbers from 0 up to 1 that looks random and is the same for the same seed. */
export function createRandom(seed: number) {
  let state = seed >>> 0
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    /** A whole number from 0 up to `end`, which is not among them. */
    below: (end: number) => Math.floor(next() * end),
    isOneIn: (count: number) => next() < 1 / count,
  }
}
export type Random = ReturnType<typeof createRandom>
