import * as v from 'valibot'
import { failureSchema } from './failure.ts'
import { providerSchema } from './health.ts'
import { mimeSchema, pictureSchema } from './picture.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What the provider is at: has the request, thinks about it, draws, hands the picture over. */
export const phases = ['accepted', 'planning', 'drawing', 'finishing'] as const
export const phaseSchema = v.picklist(phases)
export type Phase = v.InferOutput<typeof phaseSchema>

/** Tokens as the provider reported them; for the picture where it says so, else for the response. */
export const usageSchema = v.object({
  inputTokens: count,
  outputTokens: count,
  totalTokens: count,
  /** What the input was made of; told of a picture's own tokens alone. */
  textInputTokens: v.optional(count),
  imageInputTokens: v.optional(count),
})
export type Usage = v.InferOutput<typeof usageSchema>

/** A finished generation: the data of `completed`, and the body of the JSON flavour. */
export const completedSchema = v.object({
  image: v.object({
    ...pictureSchema.entries,
    /** As the provider reports it, where it does: `1024x1024`. */
    size: v.optional(v.string()),
    quality: v.optional(v.string()),
    background: v.optional(v.string()),
  }),
  /** The prompt as the model rewrote it, where it did. */
  revisedPrompt: v.optional(v.string()),
  usage: v.optional(usageSchema),
  requestId: v.optional(v.string()),
  provider: providerSchema,
  imageModel: v.string(),
  /** The attempt that succeeded, from 1. */
  attempt: count,
})
export type Completed = v.InferOutput<typeof completedSchema>

/**
 * The events of one generation and their data, in the order they may come. Exactly one
 * `completed` or `failed` ends every stream.
 */
export const generateEventSchemas = {
  /** An attempt starts: number `attempt`, from 1, of at most `of`. */
  attempt: v.object({ attempt: count, of: count }),
  phase: v.object({ phase: phaseSchema }),
  /** Preview `index`, from 0, of the given attempt. */
  partial: v.object({ attempt: count, index: count, b64: v.string(), mime: mimeSchema }),
  /** Attempt `attempt` failed; the next one starts in `inMs` milliseconds. */
  retry: v.object({ attempt: count, of: count, inMs: count, error: failureSchema }),
  completed: completedSchema,
  failed: v.object({ error: failureSchema }),
} as const

export type GenerateEventName = keyof typeof generateEventSchemas
/** One event of the stream, told apart by `name`. */
export type GenerateEvent = {
  [Name in GenerateEventName]: {
    name: Name
    data: v.InferOutput<(typeof generateEventSchemas)[Name]>
  }
}[GenerateEventName]
