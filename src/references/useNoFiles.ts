import { useEffect } from 'react'
import { hasFiles } from './hasFiles.ts'

/**
 * Takes no file that is dropped on the page, where some browsers would open it in the page's place,
 * and everything in it would be lost. The pointer says so.
 */
export function useNoFiles() {
  useEffect(() => {
    const listening = new AbortController()
    for (const type of ['dragover', 'drop'] as const)
      document.addEventListener(type, refuse, listening)
    return () => listening.abort()
  }, [])
}

function refuse(event: DragEvent) {
  const { dataTransfer } = event
  if (!hasFiles(dataTransfer)) return
  event.preventDefault()
  dataTransfer.dropEffect = 'none'
}
