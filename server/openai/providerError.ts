import * as v from 'valibot'

const text = v.fallback(v.nullish(v.string()), undefined)

/**
 * The provider's own account of an error, as it comes in an HTTP body's envelope, in an `error`
 * event, in a failed response or in a failed item. Nothing in it is certain to be there.
 */
export const providerErrorSchema = v.fallback(
  v.object({
    code: text,
    type: text,
    message: text,
    moderation_details: v.fallback(
      v.optional(
        v.object({
          moderation_stage: v.fallback(v.picklist(['input', 'output', 'unknown']), 'unknown'),
          categories: v.fallback(v.array(v.string()), []),
        }),
      ),
      undefined,
    ),
  }),
  {},
)
export type ProviderError = v.InferOutput<typeof providerErrorSchema>
