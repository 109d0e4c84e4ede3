/** An amount as people type it: 5, 0.50, 0,5. */
const amount = /^\d{1,6}(?:[.,]\d{1,2})?$/

/** The budget in US dollars that a text stands for; nothing if it is blank, or no amount. */
export function budgetIn(text: string): number | undefined {
  const typed = text.trim()
  return amount.test(typed) ? Number(typed.replace(',', '.')) : undefined
}

/** Whether something was typed that is no amount. */
export const isUnclear = (text: string): boolean =>
  text.trim() !== '' && budgetIn(text) === undefined
