import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { healthSchema, type Health } from '../contract/health.ts'

const recheckMs = 5_000

/** The server's health; `undefined` before the first answer, `unreachable` for as long as it is. */
export function useHealth(): Health | 'unreachable' | undefined {
  const [health, setHealth] = useState<Health | 'unreachable'>()

  useEffect(() => {
    const controller = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const check = async () => {
      const answer = await fetchHealth(controller.signal)
      if (controller.signal.aborted) return
      setHealth(answer)
      if (answer === 'unreachable') timer = setTimeout(() => void check(), recheckMs)
    }
    void check()
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  }, [])

  return health
}

async function fetchHealth(signal: AbortSignal): Promise<Health | 'unreachable'> {
  try {
    const response = await fetch('/api/health', { signal })
    return v.parse(healthSchema, await response.json())
  } catch {
    return 'unreachable'
  }
}
