import { describe } from '../statechart/describe.ts'
import { studioDescriptions } from './studioDescriptions.ts'
import { studioMachine } from './studioMachine.ts'

/** The machine of the studio, as it is shown. */
export const describedStudio = describe(studioMachine, studioDescriptions)
