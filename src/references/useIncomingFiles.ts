import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Takes files that are dropped anywhere on the page or pasted; a text that is pasted stays one.
 *
 * @returns whether files are held over the page.
 */
export function useIncomingFiles(take: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!hasFiles(event.dataTransfer)) return
    // Without this the browser would open the file in the page's place.
    event.preventDefault()
    setOver(event.type === 'dragover')
    if (event.type === 'drop') take([...(event.dataTransfer?.files ?? [])])
  })
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const given = event.clipboardData
    if (!given || !hasFiles(given) || isText(given)) return
    event.preventDefault()
    take([...given.files])
  })

  useEffect(() => {
    const listening = new AbortController()
    for (const type of ['dragover', 'dragleave', 'drop'] as const)
      document.addEventListener(type, (event) => onDrag(event), listening)
    document.addEventListener('paste', (event) => onPaste(event), listening)
    return () => listening.abort()
  }, [])
  return isOver
}

/** From a document comes a picture of the text, beside it; from a folder only the file's name. */
const isText = ({ types }: DataTransfer) =>
  types.includes('text/plain') && types.includes('text/html')

const hasFiles = (data: DataTransfer | null) => data?.types.includes('Files') ?? false
