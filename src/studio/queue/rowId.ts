import type { ReviewId } from '../studioContext.ts'

/** The id of the button in the list that brings a review on screen. */
export const rowId = (id: ReviewId) => `queue-${id}`
