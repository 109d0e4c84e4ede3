import * as v from 'valibot'
import { limits } from './limits.ts'
import { pictureSchema } from './picture.ts'
import { settingsSchema } from './settings.ts'

/** A text that says something and is not too long. */
const words = (maxLength: number) =>
  v.pipe(
    v.string('must be text'),
    v.check((text) => text.trim() !== '', 'must not be blank'),
    // Written when it is needed: the first number in words costs a server's start 30 ms.
    v.maxLength(maxLength, () => `must be at most ${maxLength.toLocaleString('en')} characters`),
  )

const inputPictureSchema = v.pipe(
  pictureSchema,
  v.forward(
    v.check(
      ({ b64 }) => b64.length * 0.75 <= limits.inputImageBytes,
      `must be at most ${limits.inputImageBytes / 1024 ** 2} MiB`,
    ),
    ['b64'],
  ),
)

/** The body of `POST /api/generate`. */
export const generateRequestSchema = v.strictObject({
  prompt: words(limits.promptLength),
  settings: v.optional(settingsSchema, {}),
  /** Pictures to draw from, in their order. */
  references: v.optional(
    v.pipe(
      v.array(inputPictureSchema, 'must be a list of pictures'),
      v.maxLength(limits.references, `must be at most ${limits.references} pictures`),
    ),
  ),
  /** Asks for a changed version of a picture, which goes along; absent for a new picture. */
  change: v.optional(
    v.strictObject({ feedback: words(limits.feedbackLength), picture: inputPictureSchema }),
  ),
})
export type GenerateRequest = v.InferOutput<typeof generateRequestSchema>
