import { shortcuts } from './shortcuts.ts'

/** What someone types in, or chooses from. */
const editable =
  'input:not([type="radio"], [type="range"], [type="checkbox"]), textarea, select, [contenteditable], dialog'

/** What Escape closes before any key does anything else. */
const closable = 'dialog:modal, :popover-open'

/** Whether a key is meant for something else: a text, a dialog, what lies over the page, the browser. */
export function isKeyTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || isCombined(event)) return true
  if (event.target instanceof Element && event.target.closest(editable)) return true
  // The key that opened the help closes it; behind it nobody sees what another one would do.
  return event.key === shortcuts.help.aria ? isAsked() : isCovered()
}

/** Whether a dialog or a popover is open. */
export const isCovered = () => document.querySelector(closable) !== null

/** Whether a dialog waits for an answer. */
const isAsked = () => document.querySelector('dialog:modal') !== null

/** A bracket is written with Alt on a Mac, and with AltGr elsewhere, where the keys have umlauts. */
function isCombined({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (altKey && (key === '[' || key === ']')) return metaKey
  return ctrlKey || metaKey || altKey
}

/** The field that Escape is pressed in: it ends the typing there, and nothing else. */
export function fieldToLeave(event: KeyboardEvent): HTMLElement | undefined {
  const { key, target, isComposing, defaultPrevented } = event
  if (key !== 'Escape' || isComposing || defaultPrevented) return undefined
  if (!(target instanceof HTMLElement) || target.closest('dialog')) return undefined
  return target.matches(editable) && !isCovered() ? target : undefined
}
