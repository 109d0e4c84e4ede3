import * as v from 'valibot'

const edgeStep = 16
const maxEdge = 3840
const maxRatio = 3
const minPixels = 655_360
const maxPixels = 8_294_400

/**
 * Says what is wrong with a size for gpt-image-2 and later, or nothing if it is fine.
 *
 * @param size `auto` or `WIDTHxHEIGHT` in pixels.
 */
export function sizeProblem(size: string): string | undefined {
  if (size === 'auto') return undefined
  const match = /^([1-9]\d{0,4})x([1-9]\d{0,4})$/.exec(size)
  if (!match) return 'must be auto or WIDTHxHEIGHT, such as 1024x1024'
  const [width, height] = [Number(match[1]), Number(match[2])]
  const pixels = width * height
  if (width % edgeStep || height % edgeStep) return `edges must be divisible by ${edgeStep}`
  if (Math.max(width, height) > maxEdge) return `edges must be at most ${maxEdge} pixels`
  if (Math.max(width, height) > maxRatio * Math.min(width, height))
    return `the long edge must be at most ${maxRatio} times the short one`
  if (pixels < minPixels) return `must have at least ${minPixels.toLocaleString('en')} pixels`
  if (pixels > maxPixels) return `must have at most ${maxPixels.toLocaleString('en')} pixels`
  return undefined
}

const sizeSchema = v.pipe(
  v.string('must be auto or WIDTHxHEIGHT, such as 1024x1024'),
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = dataset.typed ? sizeProblem(dataset.value) : undefined
    if (problem) addIssue({ message: problem })
  }),
)

/** The last two are of gpt-image-2.5 and later. */
export const qualities = ['auto', 'low', 'medium', 'high', 'xhigh', 'max'] as const
export const backgrounds = ['auto', 'opaque', 'transparent'] as const
export const formats = ['png', 'webp', 'jpeg'] as const
/** How strictly the provider looks at prompt and picture. */
export const moderations = ['auto', 'low'] as const
export const maxPreviews = 3

const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, `must be one of: ${options.join(', ')}`)

const upTo = (most: number) => {
  const problem = `must be a whole number from 0 to ${most}`
  return v.pipe(
    v.number(problem),
    v.integer(problem),
    v.minValue(0, problem),
    v.maxValue(most, problem),
  )
}

const modelSchema = v.pipe(
  v.string('must be text'),
  v.regex(/^[\x21-\x7e]{1,100}$/, 'must be a name without blanks, of at most 100 characters'),
)

/** Whether a text could be the name of a model. */
export const isModelName = (text: string): boolean => v.is(modelSchema, text)

/** Each field of the settings by itself. */
export const settingsEntries = {
  /** What draws; `auto` is what the server is set to. */
  imageModel: v.optional(modelSchema, 'auto'),
  size: v.optional(sizeSchema, '1024x1024'),
  quality: v.optional(oneOf(qualities), 'auto'),
  background: v.optional(oneOf(backgrounds), 'auto'),
  format: v.optional(oneOf(formats), 'png'),
  /** How much of a webp or jpeg is kept, from 0 to 100; a png is always kept whole. */
  compression: v.optional(upTo(100), 100),
  moderation: v.optional(oneOf(moderations), 'auto'),
  /** How many previews to draw on the way; each costs about 100 output tokens. */
  previews: v.optional(upTo(maxPreviews), maxPreviews),
}

/** What a person can set about a picture; every field has a default. */
export const settingsSchema = v.pipe(
  v.strictObject(settingsEntries),
  v.forward(
    v.check(
      ({ background, format }) => background !== 'transparent' || format !== 'jpeg',
      'a transparent background needs png or webp',
    ),
    ['background'],
  ),
)
export type Settings = v.InferOutput<typeof settingsSchema>

export const defaultSettings: Settings = v.parse(settingsSchema, {})
