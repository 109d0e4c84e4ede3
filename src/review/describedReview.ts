import { describe } from '../statechart/describe.ts'
import { reviewDescriptions } from './reviewDescriptions.ts'
import { reviewMachine } from './reviewMachine.ts'

/** The machine of a review, as it is shown. */
export const describedReview = describe(reviewMachine, reviewDescriptions)
