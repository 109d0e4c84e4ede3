export type Throttle = {
  /** Counts one; says how many milliseconds to wait where that is one too many, else 0. */
  count: (key: string) => number
  /** Counts nothing; says how many milliseconds to wait where one more would be too many, else 0. */
  wait: (key: string) => number
}

/** At most so many a key are remembered; a flood of keys cannot fill the memory. */
const maxKeys = 10_000

/** Lets `limit` through in each stretch of `perMs` milliseconds, for each key on its own. */
export function createThrottle(limit: number, perMs: number, now = () => Date.now()): Throttle {
  const stretches = new Map<string, { endsAt: number; count: number }>()

  function stretchOf(key: string, at: number) {
    const known = stretches.get(key)
    if (known && known.endsAt > at) return known
    const oldest = stretches.keys().next()
    if (stretches.size >= maxKeys && !oldest.done) stretches.delete(oldest.value)
    const stretch = { endsAt: at + perMs, count: 0 }
    stretches.delete(key)
    stretches.set(key, stretch)
    return stretch
  }
  return {
    count: (key) => {
      const at = now()
      const stretch = stretchOf(key, at)
      stretch.count++
      return stretch.count > limit ? stretch.endsAt - at : 0
    },
    wait: (key) => {
      const stretch = stretches.get(key)
      return stretch && stretch.count >= limit ? Math.max(0, stretch.endsAt - now()) : 0
    },
  }
}
