import { instructionFor } from '../../src/contract/instruction.ts'

/** Stands between what to change and the prompt behind the given picture. */
export const changeMarker = instructionFor({ prompt: '', change: { feedback: '' } })
