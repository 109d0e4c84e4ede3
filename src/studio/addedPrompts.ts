import type { FitRow } from '../batch/fitSettings.ts'
import type { Order } from '../generation/createGeneration.ts'
import type { NewPrompt } from './studioEvents.ts'

/** What is added, in the studio's terms; what a row says itself goes before what is said for all. */
export const toNewPrompts = (rows: readonly FitRow[], candidates: number) =>
  rows.map(
    (row) =>
      ({
        prompt: row.prompt,
        settings: row.whole,
        candidates: row.candidates ?? candidates,
        ...(row.priority && { priority: row.priority }),
      }) satisfies NewPrompt,
  )

/** Every picture that they are drawn as. */
export const ordersOf = (prompts: ReturnType<typeof toNewPrompts>): Order[] =>
  prompts.flatMap(({ prompt, settings, candidates }) =>
    Array<Order>(candidates).fill({ prompt, settings }),
  )
