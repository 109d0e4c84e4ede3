import { useEffect } from 'react'

/**
 * Single keys press the button that carries them in `aria-keyshortcuts`, so that a key can do
 * nothing that its button would not. They are left alone while someone types, while a dialog
 * waits for an answer, and in the machine's picture, which has keys of its own.
 */
export function useKeys() {
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function press(event: KeyboardEvent) {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey)
    return
  if (event.target instanceof Element && event.target.closest(editable)) return
  if (document.querySelector(event.key === 'Escape' ? closable : 'dialog:modal')) return

  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const button = document.querySelector<HTMLElement>(`[aria-keyshortcuts~="${CSS.escape(key)}"]`)
  if (!button) return
  event.preventDefault()
  button.click()
}

const editable = 'input:not([type="radio"]), textarea, select, [contenteditable], dialog'

/** What Escape closes before it cancels anything. */
const closable = 'dialog[open], :popover-open'
