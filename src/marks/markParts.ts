/** The id of the field with a mark's words. */
export const wordsId = (id: string) => `mark-words-${id}`

/** Where a mark is on the picture. */
export const onPicture = (id: string) =>
  document.querySelector<HTMLElement>(`[data-mark="${id}"] > button`)

/** Where its words are. */
export const wordsOf = (id: string) => document.getElementById(wordsId(id))

/** What takes it away, beside its words. */
export const removerOf = (id: string) => wordsOf(id)?.parentElement?.querySelector('button')
