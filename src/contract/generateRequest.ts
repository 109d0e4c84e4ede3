import * as v from 'valibot'
import { limits } from './limits.ts'
import { saysSomething } from './saysSomething.ts'
import { markSchema } from './mark.ts'
import { pictureSchema } from './picture.ts'
import { settingsSchema } from './settings.ts'

/** A text that is not too long. */
const text = (maxLength: number) =>
  v.pipe(
    v.string('must be text'),
    // Written when it is needed: the first number in words costs a server's start 30 ms.
    v.maxLength(maxLength, () => `must be at most ${maxLength.toLocaleString('en')} characters`),
  )

const inputPictureSchema = v.pipe(
  pictureSchema,
  v.forward(
    v.check(
      ({ b64 }) => byteLengthOf(b64) <= limits.inputImageBytes,
      `must be at most ${limits.inputImageBytes / 1024 ** 2} MiB`,
    ),
    ['b64'],
  ),
)

/** Bytes that a base64 stands for. */
function byteLengthOf(b64: string): number {
  const padding = b64.endsWith('==') ? 2 : Number(b64.endsWith('='))
  return b64.length * 0.75 - padding
}

/** The body of `POST /api/generate`. */
export const generateRequestSchema = v.strictObject({
  prompt: v.pipe(
    text(limits.promptLength),
    v.check((prompt) => prompt.trim() !== '', 'must not be blank'),
  ),
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
    v.pipe(
      v.strictObject({
        feedback: text(limits.feedbackLength),
        picture: inputPictureSchema,
        /** Numbered from 1 in the instruction. */
        marks: v.optional(
          v.pipe(
            v.array(markSchema, 'must be a list of marks'),
            v.maxLength(limits.marks, `must be at most ${limits.marks} marks`),
          ),
        ),
        /** Of the picture's format and size: what is transparent in it may change, and nothing else. */
        mask: v.optional(inputPictureSchema),
      }),
      v.forward(
        v.check(
          ({ feedback, marks }) => saysSomething({ feedback, marks }),
          'must not be blank where no mark says what should change',
        ),
        ['feedback'],
      ),
    ),
  ),
})
export type GenerateRequest = v.InferOutput<typeof generateRequestSchema>
