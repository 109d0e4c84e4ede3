import * as v from 'valibot'
import { failureKindSchema } from './failure.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const amount = v.pipe(v.number(), v.minValue(0))

/** What some reviews come to. What there is nothing to reckon from is null. */
export const numbersSchema = v.object({
  reviews: count,
  approved: count,
  rejected: count,
  undecided: count,
  pictures: count,
  /** Calls to the provider. */
  attempts: count,
  /** Those that the server made by itself because the one before had failed. */
  retries: count,
  /** Attempts in all decided reviews, those of the rejected included, for each approved one. */
  attemptsPerApproval: v.nullable(amount),
  /** Approved reviews in which nothing was asked for but the first picture and its candidates. */
  approvedAtFirstSight: count,
  /** Those among all decided reviews, from 0 to 1. */
  shareAtFirstSight: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** From the arrival of a picture to the decision about it that stands. */
  medianToDecisionMs: v.nullable(amount),
  /** From when it was first on screen, where that is recorded. */
  medianSeenToDecisionMs: v.nullable(amount),
  /** Of all pictures whose cost is known, in US dollars. */
  costUsd: amount,
  picturesWithoutCost: count,
  /** Of all decided reviews, those that were rejected included, for each approved one; null where a cost is not known. */
  costPerApprovalUsd: v.nullable(amount),
  /** Failed attempts by what failed, and drawings that failed before there was one. */
  failures: v.record(failureKindSchema, count),
})
export type Numbers = v.InferOutput<typeof numbersSchema>
