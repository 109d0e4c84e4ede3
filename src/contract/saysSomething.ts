import type { Change } from './instruction.ts'

/** Whether a change has words, in the feedback or at a mark. */
export const saysSomething = ({ feedback, marks = [] }: Change): boolean =>
  [feedback, ...marks.map(({ words }) => words)].some((words) => words.trim() !== '')
