import { useEffect } from 'react'

/**
 * Keys press the button that carries them in `aria-keyshortcuts`, so that a key can do
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
  if (event.repeat || (isSubmit(event) ? isAsked() : isKeyTaken(event))) return
  const key = isSubmit(event) ? 'Control+Enter' : nameOf(event)
  const button = document.querySelector<HTMLElement>(`[aria-keyshortcuts~="${CSS.escape(key)}"]`)
  if (!button) return
  event.preventDefault()
  if (button.matches('[data-hold]')) hold(button)
  else button.click()
}

/** Also while someone types, but not while an input method composes: its Enter picks a word. */
const isSubmit = ({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean =>
  key === 'Enter' && (ctrlKey || metaKey) && !isComposing

const isAsked = () => document.querySelector('dialog:modal') !== null

/** Whether a key is meant for something else: a text, a dialog, the browser. */
export function isKeyTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true
  if (event.target instanceof Element && event.target.closest(editable)) return true
  return event.key === 'Escape' ? document.querySelector(closable) !== null : isAsked()
}

/** Presses a button down until a key is let go, or the page is left with it held. */
function hold(button: HTMLElement) {
  button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
  const held = new AbortController()
  const release = () => {
    held.abort()
    button.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
  }
  for (const end of ['keyup', 'blur']) window.addEventListener(end, release, held)
}

const nameOf = ({ key }: KeyboardEvent) =>
  names[key] ?? (key.length === 1 ? key.toUpperCase() : key)

/** Keys that cannot be written in `aria-keyshortcuts` as they are; the second is the first's, unshifted. */
const names: Record<string, string> = { '+': 'Plus', '=': 'Plus' }

const editable =
  'input:not([type="radio"], [type="range"]), textarea, select, [contenteditable], dialog'

/** What Escape closes before it cancels anything. */
const closable = 'dialog:modal, :popover-open'
