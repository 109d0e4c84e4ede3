import { useCallback, useEffect, useState } from 'react'

/**
 * A part of the page that loads beside it, not with it. What is lost on its way can be asked for
 * again.
 *
 * @param load the same function at every call.
 */
export function useLater<Part extends object>(load: () => Promise<Part>) {
  const [part, setPart] = useState<Part>()
  const [hasFailed, setFailed] = useState(false)
  const ask = useCallback(() => {
    load().then(setPart, () => setFailed(true))
  }, [load])
  useEffect(ask, [ask])
  return { part, hasFailed, ask }
}
