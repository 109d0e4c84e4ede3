import * as v from 'valibot'
import { sizeProblem } from '../../src/contract/settings.ts'

/** Lists the values a parameter takes, in the words the service uses. */
const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, ({ input }) => {
    const supported = options.map((option) => `'${option}'`).join(', ')
    return `Invalid value: '${String(input)}'. Supported values are: ${supported}.`
  })

const between = (min: number, max: number) => {
  const message = `Expected an integer between ${min} and ${max}.`
  return v.pipe(
    v.number(message),
    v.integer(message),
    v.minValue(min, message),
    v.maxValue(max, message),
  )
}

const sizeSchema = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = dataset.typed ? sizeProblem(dataset.value) : undefined
    if (problem) addIssue({ message: `Invalid size '${String(dataset.value)}': ${problem}.` })
  }),
)

const imageToolSchema = v.strictObject({
  type: v.literal('image_generation'),
  action: v.optional(oneOf(['generate', 'edit', 'auto']), 'auto'),
  background: v.optional(oneOf(['transparent', 'opaque', 'auto']), 'auto'),
  complexity: v.optional(oneOf(['low', 'medium', 'high'])),
  input_fidelity: v.nullish(oneOf(['high', 'low'])),
  input_image_mask: v.optional(
    v.strictObject({ image_url: v.optional(v.string()), file_id: v.optional(v.string()) }),
  ),
  model: v.optional(v.string(), 'gpt-image-2'),
  moderation: v.optional(oneOf(['auto', 'low']), 'auto'),
  output_compression: v.optional(between(0, 100), 100),
  output_format: v.optional(oneOf(['png', 'webp', 'jpeg']), 'png'),
  partial_images: v.optional(between(0, 3), 0),
  quality: v.optional(oneOf(['low', 'medium', 'high', 'xhigh', 'max', 'auto']), 'auto'),
  size: v.optional(sizeSchema, 'auto'),
})
export type ImageTool = v.InferOutput<typeof imageToolSchema>

const partSchema = v.variant('type', [
  v.looseObject({ type: v.literal('input_text'), text: v.string() }),
  v.looseObject({ type: v.literal('input_image'), image_url: v.string() }),
])
const messageSchema = v.looseObject({
  role: oneOf(['user', 'assistant', 'system', 'developer']),
  content: v.union([v.string(), v.array(partSchema)]),
})

/** Parameters that the service knows and that make no difference to a painted picture. */
const ignored = [
  ...['include', 'instructions', 'max_output_tokens', 'max_tool_calls', 'metadata'],
  ...['moderation', 'parallel_tool_calls', 'prompt_cache_key', 'reasoning', 'safety_identifier'],
  ...['service_tier', 'store', 'stream_options', 'temperature', 'text', 'tool_choice'],
  ...['top_p', 'truncation', 'user'],
] as const

/** The body of `POST /v1/responses`, as far as a painter of pictures is concerned. */
export const requestSchema = v.strictObject({
  ...v.entriesFromList(ignored, v.optional(v.unknown())),
  model: v.string(),
  input: v.union([v.pipe(v.string(), v.nonEmpty()), v.pipe(v.array(messageSchema), v.nonEmpty())]),
  stream: v.nullish(v.boolean(), false),
  tools: v.pipe(v.array(imageToolSchema), v.length(1)),
  previous_response_id: v.nullish(v.string()),
})
export type ImageRequest = v.InferOutput<typeof requestSchema>
