import { useEffect } from 'react'

/** Whoever chooses from a list by pointer goes on with the keys of the page, not with the list's. */
export function LeaveLists() {
  useEffect(() => {
    const listening = new AbortController()
    let pointed: EventTarget | null = null
    const listen = (type: string, listener: (event: Event) => void) =>
      document.addEventListener(type, listener, { signal: listening.signal })
    listen('pointerdown', ({ target }) => (pointed = target))
    listen('keydown', () => (pointed = null))
    listen('change', ({ target }) => {
      if (target instanceof HTMLSelectElement && target === pointed) target.blur()
    })
    return () => listening.abort()
  }, [])
  return null
}
