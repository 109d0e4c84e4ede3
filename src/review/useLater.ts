import { useCallback, useEffect, useState } from 'react'

/** How long what was lost waits before it is asked for again, unless a person does so before. */
const againMs = 5_000

/** What has been loaded is there at once wherever else it is needed. */
const loaded = new WeakMap<() => unknown, unknown>()

/**
 * A part of the page that loads beside it, not with it. What is lost on its way is asked for again.
 *
 * @param load the same function at every call.
 */
export function useLater<Part extends object>(load: () => Promise<Part>) {
  const [part, setPart] = useState(() => loaded.get(load) as Part | undefined)
  const [hasFailed, setFailed] = useState(false)
  const ask = useCallback(() => {
    load().then(
      (part) => {
        loaded.set(load, part)
        setPart(part)
      },
      () => setFailed(true),
    )
  }, [load])
  useEffect(ask, [ask])
  useEffect(() => {
    if (part || !hasFailed) return
    const timer = setInterval(ask, againMs)
    return () => clearInterval(timer)
  }, [ask, part, hasFailed])
  return { part, hasFailed, ask }
}
