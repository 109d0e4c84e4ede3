import { useEffect, useEffectEvent, useState } from 'react'
import { hasFiles } from './hasFiles.ts'

/**
 * Browsers tell of files that are held over the page at least every 550 ms, and not all of them of
 * files that have left it.
 *
 * @see https://html.spec.whatwg.org/multipage/dnd.html#drag-and-drop-processing-model
 */
const goneAfterMs = 700

/**
 * Takes files that are dropped anywhere on the page or pasted; a text that is pasted stays one.
 *
 * @returns whether files are held over the page.
 */
export function useIncomingFiles(take: (files: File[]) => void): boolean {
  /** When files were last heard of, in milliseconds; 0 where there are none. */
  const [overAt, setOverAt] = useState(0)
  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!hasFiles(event.dataTransfer)) return
    // Without this the browser would open the file in the page's place.
    event.preventDefault()
    const isDropped = event.type === 'drop'
    setOverAt(isDropped ? 0 : event.timeStamp)
    if (isDropped) take([...event.dataTransfer.files])
  })
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const given = event.clipboardData
    if (!hasFiles(given) || isText(given)) return
    event.preventDefault()
    take([...given.files])
  })

  useEffect(() => {
    const listening = new AbortController()
    for (const type of ['dragover', 'drop'] as const)
      document.addEventListener(type, (event) => onDrag(event), listening)
    document.addEventListener('paste', (event) => onPaste(event), listening)
    return () => listening.abort()
  }, [])

  useEffect(() => {
    const timer = setTimeout(() => setOverAt(0), goneAfterMs)
    return () => clearTimeout(timer)
  }, [overAt])
  return overAt > 0
}

/** From a document comes a picture of the text, beside it; from a folder only the file's name. */
const isText = ({ types }: DataTransfer) =>
  types.includes('text/plain') && types.includes('text/html')
