/**
 * Moves the focus from a button that its own click may take away to what stays around it; else the
 * browser would drop it, and the page would take it.
 */
export function keepFocus(button: Element) {
  const home = button.closest<HTMLElement | SVGElement>('[data-focus-home]')
  if (button.contains(document.activeElement)) home?.focus({ preventScroll: true })
}
