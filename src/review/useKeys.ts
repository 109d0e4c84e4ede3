import { useEffect, useEffectEvent } from 'react'
import { fieldToLeave, isCovered, isKeyTaken } from './takenKeys.ts'

/**
 * Keys press the button that carries them in `aria-keyshortcuts`, so that a key can do
 * nothing that its button would not. They are left alone while someone types or chooses from a
 * list, which Escape ends, while a dialog or a popover is open, and in the machine's picture, which
 * has keys of its own.
 *
 * @param onUnanswered told the name of a key that no button carries now.
 */
export function useKeys(onUnanswered: (key: string) => void) {
  const tell = useEffectEvent(onUnanswered)
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event, tell)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

function press(event: KeyboardEvent, onUnanswered: (key: string) => void) {
  if (event.repeat || isBusy || document.querySelector('[data-hold]:active')) return
  fieldToLeave(event)?.blur()
  if (isSubmit(event) ? isCovered() : isKeyTaken(event)) return
  const key = isSubmit(event) ? submit : nameOf(event)
  const button = buttonFor(key, event.target)
  if (!button) {
    onUnanswered(key)
    return
  }
  event.preventDefault()
  if (button.matches('[data-hold]')) hold(button, event.code)
  else void inSight(button).then(() => use(button, key))
}

/** The letter of a button that sends what is written leads to the writing while there is nothing. */
function use(button: HTMLElement, key: string) {
  const isLetterOfSubmit = key !== submit && button.matches(carrying(submit))
  const field = isLetterOfSubmit && button.closest('.panel')?.querySelector('textarea')
  if (field && !field.value.trim()) field.focus()
  else button.click()
}

/** The button with that key; of several the one in the same fold, else the last, in the action bar. */
function buttonFor(key: string, target: EventTarget | null): HTMLElement | undefined {
  const foldOf = (element: Element) => element.closest('.fold')
  const buttons = document.querySelectorAll<HTMLElement>(carrying(key))
  const near = target instanceof Element && foldOf(target)
  return [...buttons].find((button) => near && foldOf(button) === near) ?? [...buttons].at(-1)
}

const carrying = (key: string) => `[aria-keyshortcuts~="${CSS.escape(key)}"]`

const submit = 'Control+Enter'

/** Also while someone types, but not while an input method composes: its Enter picks a word. */
const isSubmit = ({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean =>
  key === 'Enter' && (ctrlKey || metaKey) && !isComposing

/** Whether a key is held, or a button comes into sight: other keys wait for that, and are lost. */
let isBusy = false

/** Leaves the full screen first for what is outside it: nothing there can be seen or have the focus. */
async function inSight(button: HTMLElement) {
  if (document.fullscreenElement?.contains(button) !== false) return
  isBusy = true
  await document.exitFullscreen().finally(() => (isBusy = false))
}

/**
 * Presses a button down until its key is let go. A press of the pointer, or another window, ends it
 * as well: nothing can be decided while something else than the judged picture is shown.
 *
 * @param code of the key, wherever it is on the keyboard.
 */
function hold(button: HTMLElement, code: string) {
  isBusy = true
  button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
  const held = new AbortController()
  const release = () => {
    isBusy = false
    held.abort()
    button.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
  }
  const { signal } = held
  window.addEventListener('keyup', (event) => event.code === code && release(), { signal })
  for (const end of ['blur', 'pointerdown']) window.addEventListener(end, release, { signal })
}

/**
 * By what it writes; by its place where that is a letter of another script, or a sign where other
 * keyboards have their digits, as in France.
 */
function nameOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (key.length > 1) return key
  const isWritten = shiftKey ? /[ -~]/ : /[a-z\d?[\]-]/i
  return names[key] ?? (isWritten.test(key) ? key.toUpperCase() : code.replace(/Key|Digit/, ''))
}

/** Keys that cannot be written in `aria-keyshortcuts` as they are; the second is the first's, unshifted. */
const names: Record<string, string> = { '+': 'Plus', '=': 'Plus' }
