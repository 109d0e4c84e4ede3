/** Leads to the first setting that is not right, be it folded away. */
export function showWrongSetting() {
  const field = document.querySelector<HTMLElement>('.panel [aria-invalid="true"]')
  const fold = field?.closest('details')
  if (fold) fold.open = true
  field?.focus()
}
