import * as v from 'valibot'

/** Who draws: OpenAI (or a server that speaks its protocol), or the painter inside our server. */
export const providerSchema = v.picklist(['openai', 'stand-in'])

/** The body of `GET /api/health`. */
export const healthSchema = v.object({
  status: v.literal('ok'),
  provider: providerSchema,
  /** The model that reads the prompt and calls the image tool. */
  model: v.string(),
  imageModel: v.string(),
  /** Whether who asks has signed in, and so can sign out. */
  signedIn: v.optional(v.boolean()),
})
export type Health = v.InferOutput<typeof healthSchema>
