import { limits } from '../contract/limits.ts'
import type { Settings } from '../contract/settings.ts'
import type { Priority } from './priority.ts'

/** A prompt of many, and what was said of it beside. */
export type Row = {
  /** Where it begins, from 1. */
  line: number
  prompt: string
  settings: Partial<Settings>
  /** How many pictures it is drawn as. */
  candidates?: number
  priority?: Priority
}

/** Why something was left out, in words that go on behind `Line 7: `, or `Lines 7 to 9: `. */
export type Problem = { line: number; to?: number; words: string }

export type Batch = { rows: Row[]; problems: Problem[] }

/** More than these nobody reads: it is another kind of file, or a broken one. */
export const maxProblems = 200

/** Whether there is no use in reading on. */
export const isFull = ({ rows, problems }: Batch): boolean =>
  rows.length > limits.batchPrompts || problems.length >= maxProblems

/** How a text is cut into prompts: at each line, or where lines are empty. */
export const ways = ['line', 'block'] as const
export type Way = (typeof ways)[number]
