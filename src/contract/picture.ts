import * as v from 'valibot'

export const mimeSchema = v.picklist(['image/png', 'image/webp', 'image/jpeg'])
/** What a picture's bytes are, read from the bytes and never from what somebody declared. */
export type Mime = v.InferOutput<typeof mimeSchema>

/** A picture on its way: base64 without a `data:` prefix. */
export const pictureSchema = v.strictObject({
  b64: v.pipe(v.string(), v.nonEmpty('must not be empty')),
  mime: mimeSchema,
})
export type Picture = v.InferOutput<typeof pictureSchema>
