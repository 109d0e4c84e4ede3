import * as v from 'valibot'

const mimes = ['image/png', 'image/webp', 'image/jpeg'] as const

export const mimeSchema = v.picklist(mimes, `must be one of: ${mimes.join(', ')}`)
/** What a picture's bytes are, read from the bytes and never from what somebody declared. */
export type Mime = v.InferOutput<typeof mimeSchema>

/** A picture on its way: base64 without a `data:` prefix. */
export const pictureSchema = v.strictObject({
  b64: v.pipe(v.string('must be base64'), v.nonEmpty('must not be empty')),
  mime: mimeSchema,
})
export type Picture = v.InferOutput<typeof pictureSchema>
