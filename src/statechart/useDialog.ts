import { useEffect, useRef } from 'react'
import { besidePage } from './besidePage.ts'

/** Opens a dialog that leaves the page usable where both fit, and takes the page's place where not. */
export function useDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    const fits = matchMedia(besidePage)
    const listening = new AbortController()
    open(element, fits.matches)
    element.querySelector('h2')?.focus()
    fits.addEventListener('change', () => reopen(element, fits.matches), listening)
    return () => listening.abort()
  }, [])
  return dialog
}

/** Only a closed dialog can become modal or stop being it; whoever had the focus keeps it. */
function reopen(dialog: HTMLDialogElement, isBeside: boolean) {
  const focused = document.activeElement
  dialog.close()
  open(dialog, isBeside)
  if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.focus()
}

function open(dialog: HTMLDialogElement, isBeside: boolean) {
  if (isBeside) dialog.show()
  else dialog.showModal()
}
