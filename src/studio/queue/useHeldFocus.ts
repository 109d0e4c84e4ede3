import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Entry, ReviewId } from '../studioContext.ts'
import { rowId } from './rowId.ts'

/**
 * Keeps the focus in a list: where its row has gone it goes to the one in its place, and where
 * another review has come on screen to the row of that.
 */
export function useHeldFocus(entries: readonly Entry[], selectedId: ReviewId) {
  const list = useRef<HTMLOListElement>(null)
  const held = useRef(-1)
  useEffect(() => {
    const noteFocus = () => {
      const rows = [...(list.current?.children ?? [])]
      held.current = rows.findIndex((row) => row.contains(document.activeElement))
    }
    const listening = new AbortController()
    document.addEventListener('focusin', noteFocus, { signal: listening.signal })
    document.addEventListener('pointerdown', () => (held.current = -1), {
      capture: true,
      signal: listening.signal,
    })
    return () => listening.abort()
  }, [])
  useLayoutEffect(() => {
    if (held.current < 0 || document.activeElement !== document.body) return
    const next = entries[Math.min(held.current, entries.length - 1)]
    if (next) document.getElementById(rowId(next.id))?.focus()
  }, [entries])
  useEffect(() => {
    if (list.current?.contains(document.activeElement))
      document.getElementById(rowId(selectedId))?.focus()
  }, [selectedId])
  return list
}
