import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { healthSchema, type Health } from '../contract/health.ts'

/** How long an answer is taken for true, in milliseconds: the server may be started anew, with a key. */
const recheckMs = { known: 15_000, unreachable: 5_000 }

/** The server's health, asked for again and again; `undefined` before the first answer. */
export function useHealth(): Health | 'unreachable' | undefined {
  const [health, setHealth] = useState<Health | 'unreachable'>()

  useEffect(() => {
    const controller = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const check = async () => {
      const answer = await fetchHealth(controller.signal)
      if (controller.signal.aborted) return
      setHealth((known) => (isSame(known, answer) ? known : answer))
      const ms = answer === 'unreachable' ? recheckMs.unreachable : recheckMs.known
      timer = setTimeout(() => void check(), ms)
    }
    void check()
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  }, [])

  return health
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

async function fetchHealth(signal: AbortSignal): Promise<Health | 'unreachable'> {
  try {
    const response = await fetch('/api/health', { signal })
    return v.parse(healthSchema, await response.json())
  } catch {
    return 'unreachable'
  }
}
