import { useEffect, type RefObject } from 'react'
import type { ReviewId } from '../studioContext.ts'
import { rowId } from './rowId.ts'

/** Brings the row of the review on screen into sight whenever the list comes, or gets another width. */
export function useShownRow(list: RefObject<HTMLElement | null>, selectedId: ReviewId) {
  useEffect(() => {
    let width = 0
    const resizing = new ResizeObserver(([entry]) => {
      if (!entry || entry.contentRect.width === width) return
      width = entry.contentRect.width
      const row = document.getElementById(rowId(selectedId))?.parentElement
      row?.scrollIntoView({ block: 'nearest' })
    })
    if (list.current) resizing.observe(list.current)
    return () => resizing.disconnect()
  }, [list, selectedId])
}
