import * as v from 'valibot'
import { numbersSchema } from './numbers.ts'
import { digest, fileName, outcome, time } from './record.ts'

/** Goes up when whoever reads a manifest would have to be changed. */
export const manifestVersion = 1

const review = v.object({
  /** Beside the manifest, with the record and, where it was approved, the picture. */
  folder: fileName,
  outcome,
  record: v.object({ file: v.literal('record.json'), sha256: digest }),
  /** The approved one; absent where none is, or where it is no longer held. */
  picture: v.optional(v.object({ file: fileName, sha256: digest })),
  /** Its pictures were given up before: what is left of it is its record. */
  isReleased: v.optional(v.literal(true)),
})

/** What an archive of many reviews holds, in the order of the list, and what the reviews come to. */
export const manifestSchema = v.object({
  format: v.literal('proofroom-manifest'),
  version: v.literal(manifestVersion),
  exportedAt: time,
  reviews: v.array(review),
  /** By the records, and recomputable from them. */
  numbers: numbersSchema,
})
export type Manifest = v.InferOutput<typeof manifestSchema>
