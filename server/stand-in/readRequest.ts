import * as v from 'valibot'
import { fixedSizes } from '../../src/contract/imageModels.ts'
import { Refusal } from './refusal.ts'
import { type ImageRequest, type ImageTool, requestSchema } from './requestSchema.ts'

/**
 * Checks the body of a request as the real service does.
 *
 * @throws {Refusal} with the status and envelope of the real service.
 */
export function readRequest(body: unknown): ImageRequest & { tool: ImageTool } {
  const result = v.safeParse(requestSchema, body, { abortEarly: true })
  if (!result.success) throw refusalFor(result.issues[0])
  const request = result.output
  const [tool] = request.tools
  if (!tool) throw new Refusal(400, { message: 'No image_generation tool given.', param: 'tools' })
  checkModel(request.model)
  checkTool(tool)
  if (request.previous_response_id) throw previousResponseNotFound(request.previous_response_id)
  return { ...request, tool }
}

type Issue = v.InferIssue<typeof requestSchema>

function refusalFor(issue: Issue): Refusal {
  const param = paramOf(issue)
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return new Refusal(400, {
      message: `Unknown parameter: '${param}'.`,
      param,
      code: 'unknown_parameter',
    })
  if (issue.input === undefined)
    return new Refusal(400, {
      message: `Missing required parameter: '${param}'.`,
      param,
      code: 'missing_required_parameter',
    })
  const isAboutPicture = /^tools\[\d+\]\./.test(param)
  return new Refusal(400, {
    message: issue.message,
    type: isAboutPicture ? 'image_generation_user_error' : 'invalid_request_error',
    param,
    code: 'invalid_value',
  })
}

/** Writes a path as the service does: `tools[0].size`. */
const paramOf = (issue: Issue) =>
  (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')

/** Image models are refused as mainline models, and so is whatever is no model at all. */
function checkModel(model: string): void {
  if (/^(?:gpt-\d|o\d)/.test(model)) return
  throw new Refusal(404, {
    message: `The model '${model}' does not exist or you do not have access to it.`,
    param: 'model',
    code: 'model_not_found',
  })
}

/** Rules that join several parameters of the tool. */
function checkTool(tool: ImageTool): void {
  if (tool.background === 'transparent' && tool.output_format === 'jpeg')
    throw userError('background', "Transparent background is not supported for 'jpeg' output.")
  if (/^(?:xhigh|max)$/.test(tool.quality) && !/-2\.[5-9]/.test(tool.model))
    throw userError('quality', `Quality '${tool.quality}' is not supported by '${tool.model}'.`)
  if (!fixedSizes.includes(tool.size) && tool.model.startsWith('gpt-image-1'))
    throw userError('size', `Invalid size '${tool.size}' for '${tool.model}'.`)
  if (tool.input_fidelity && tool.model.startsWith('gpt-image-2'))
    throw userError('input_fidelity', `Parameter is not supported by '${tool.model}'.`)
}

/** A 400 about a parameter of the image tool. */
export const userError = (
  field: string,
  message: string,
  code = 'invalid_value',
  cause?: unknown,
) =>
  new Refusal(
    400,
    { message, type: 'image_generation_user_error', param: `tools[0].${field}`, code },
    { cause },
  )

const previousResponseNotFound = (id: string) =>
  new Refusal(400, {
    message: `Previous response with id '${id}' not found.`,
    param: 'previous_response_id',
    code: 'previous_response_not_found',
  })
