import { useSyncExternalStore } from 'react'

/** What the page needs to have the column beside the picture and the panel, in pixels. */
const leastWidth = 1_100

/**
 * Whether the list of prompts is a sheet over the page, for want of room beside it. The page is
 * narrower than the window where the machine's drawer stands beside it.
 */
export const useIsSheet = (): boolean => useSyncExternalStore(onResize, isNarrow)

const page = () => document.getElementById('root')

/** As it was last told; to ask for it would have the page laid out at every rendering. */
let width: number | undefined

const isNarrow = () => (width ?? page()?.clientWidth ?? Infinity) < leastWidth

function onResize(listener: () => void) {
  const resizing = new ResizeObserver(([entry]) => {
    width = entry?.contentRect.width
    listener()
  })
  const element = page()
  if (element) resizing.observe(element)
  return () => resizing.disconnect()
}
