import type { Chart } from './chart.ts'
import type { Arrow } from './grouping.ts'

/** Whether an arrow leads on in the story: from a top-level state to the one told next. */
export function leadsOn({ root, states }: Chart, { source, target }: Arrow): boolean {
  const next = root.children[root.children.findIndex(({ id }) => id === source) + 1]
  let state = states.get(target)
  while (state && state.id !== next?.id) state = states.get(state.parent ?? '')
  return root.children.some(({ id }) => id === source) && state !== undefined
}
