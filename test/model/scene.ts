import type { AnyMachineSnapshot, SnapshotFrom } from 'xstate'
import type { ReviewContext } from '../../src/review/reviewContext.ts'
import type { reviewMachine } from '../../src/review/reviewMachine.ts'

export type ReviewSnapshot = SnapshotFrom<typeof reviewMachine>
export type StateName = 'initial_input' | 'generating' | 'user_feedback' | 'final'

/** What a move meets: one of the four states, and what is known there. */
export type Scene = { state: StateName; context: ReviewContext }

export const sceneOf = ({ value, context }: ReviewSnapshot): Scene => ({
  state: (typeof value === 'string' ? value : Object.keys(value)[0]) as StateName,
  context,
})

/** The innermost state, and whether a preview is there to be given up: `generating.drawing`. */
export function placeOf({ _nodes, context }: AnyMachineSnapshot): string {
  const { drawing } = context as ReviewContext
  const leaf = _nodes.find(({ type }) => type === 'atomic')?.path.join('.') ?? ''
  return drawing?.progress.preview ? `${leaf} with a preview` : leaf
}
