import * as v from 'valibot'
import { failureKindSchema } from './failure.ts'
import { usageSchema } from './generateEvent.ts'
import { providerSchema } from './health.ts'
import { markSchema } from './mark.ts'
import { mimeSchema } from './picture.ts'

/** Goes up when whoever reads a record would have to be changed. */
export const recordVersion = 1

/** ISO 8601 in UTC, with milliseconds. */
export const time = v.pipe(v.string(), v.isoTimestamp())
const count = v.pipe(v.number(), v.integer(), v.minValue(1))
/** Of a picture's bytes, as they were shown and saved; in hexadecimal. */
export const digest = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal'),
)
/** Of a file that lies beside the record: a name, never a path. */
export const fileName = v.pipe(
  v.string(),
  v.regex(/^(?!\.{1,2}$)[^/\\]+$/, 'must be a name without a path'),
)
export const outcome = v.picklist(['approved', 'rejected', 'undecided'])
const settings = v.record(v.string(), v.union([v.string(), v.number()]))

const failure = v.object({
  kind: failureKindSchema,
  title: v.string(),
  detail: v.string(),
  /** The provider's id of the request. */
  requestId: v.optional(v.string()),
})

/** One call to the provider; one without a failure led to the picture or was cancelled. */
const attempt = v.object({ attempt: count, startedAt: time, failure: v.optional(failure) })

/** A picture that went along to be drawn from: a copy of a person's own file. */
const reference = v.object({
  /** Of the person's file; of one that was pasted what the browser calls it. */
  name: v.string(),
  /** Absent in older records, beside which none was saved. */
  file: v.optional(fileName),
  sha256: digest,
  mime: mimeSchema,
  bytes: count,
  width: count,
  height: count,
})

const change = v.object({
  /** The version whose picture went along to be changed. */
  version: count,
  /** In the reviewer's words; may be empty where marks have some. */
  feedback: v.string(),
  /** Numbered from 1 in the instruction. */
  marks: v.optional(v.array(markSchema)),
  /** A mask went along: nothing was to change outside of the boxes among the marks. */
  isMasked: v.optional(v.literal(true)),
})

/** What was asked for, and what it came from; `from` is the number of a version. */
const order = {
  origin: v.variant('kind', [
    v.object({ kind: v.literal('first') }),
    v.object({ kind: v.literal('candidate'), from: count }),
    v.object({ kind: v.literal('regenerated'), from: count }),
    v.object({ kind: v.literal('changed'), from: count }),
    v.object({ kind: v.literal('edited'), from: count }),
  ]),
  prompt: v.string(),
  /** What should change; absent where nothing of another picture went along. */
  change: v.optional(change),
  /** In the order in which they went along; absent where none did. */
  references: v.optional(v.array(reference)),
  /** The text that went to the model: the change and the prompt together. */
  instruction: v.string(),
  requested: settings,
  startedAt: time,
  attempts: v.array(attempt),
}

const version = v.object({
  /** From 1; names the version everywhere in the record. */
  number: count,
  ...order,
  endedAt: time,
  /** When it was first on screen; absent if it never was, or from before this was recorded. */
  shownAt: v.optional(time),
  provider: providerSchema,
  imageModel: v.string(),
  requestId: v.optional(v.string()),
  /** The prompt as the model rewrote it, where it did. */
  revisedPrompt: v.optional(v.string()),
  /** In tokens, as the provider reported them. */
  usage: v.optional(usageSchema),
  /** What the picture cost in US dollars, by prices of a month such as `2026-11`; absent where nobody knows. */
  cost: v.optional(v.object({ usd: v.pipe(v.number(), v.minValue(0)), pricesAsOf: v.string() })),
  /** Of a masked change: the share of pixels outside of the boxes that changed, from 0 to 1, where it could be measured. */
  changedOutside: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** What the picture is, where that is known: it may not be what was requested. */
  actual: settings,
  picture: v.object({
    file: fileName,
    sha256: digest,
    mime: mimeSchema,
    bytes: count,
    width: count,
    height: count,
  }),
})

const decision = v.object({
  verdict: v.picklist(['approved', 'rejected']),
  version: count,
  /** Of the picture that was on screen when it was decided. */
  sha256: digest,
  at: time,
  /** The reviewer's name, as they gave it; empty if they gave none. */
  by: v.string(),
  note: v.string(),
  /** Only of a decision that was taken back. */
  undoneAt: v.optional(time),
  /** Who took it back, by the name they had given by then; empty if they gave none. */
  undoneBy: v.optional(v.string()),
})

/**
 * The record of one review: what was asked for, what came of it, who decided what and when. Lists
 * are in the order of time. It holds no picture; each `file` names one that may lie beside it.
 */
export const recordSchema = v.object({
  format: v.literal('proofroom-record'),
  version: v.literal(recordVersion),
  exportedAt: time,
  /** By the one decision that was not taken back. */
  outcome,
  /** How many pictures the prompt was to be drawn as before they were judged. */
  candidates: v.optional(count),
  versions: v.array(version),
  /** Drawings that ended without a picture; one without a failure was cancelled. */
  unfinished: v.array(v.object({ ...order, endedAt: time, failure: v.optional(failure) })),
  decisions: v.array(decision),
  /** What was asked for and not done, with the reason. */
  refusals: v.array(
    v.object({
      at: time,
      /** Who asked, by the name they had given by then; empty if they gave none. */
      by: v.optional(v.string()),
      /** The event of the machine. */
      request: v.string(),
      reason: v.string(),
      explanation: v.string(),
      version: v.optional(count),
    }),
  ),
})
export type ReviewRecord = v.InferOutput<typeof recordSchema>
