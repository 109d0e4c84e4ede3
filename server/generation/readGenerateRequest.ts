import type { IncomingMessage } from 'node:http'
import * as v from 'valibot'
import { generateRequestSchema, type GenerateRequest } from '../../src/contract/generateRequest.ts'
import { modelProblem } from '../../src/contract/imageModels.ts'
import type { Picture } from '../../src/contract/picture.ts'
import { readMime } from '../relay/picture.ts'
import { maskProblem } from './maskProblem.ts'
import { readText, type Body, type BodyLimits } from './readText.ts'
import { RequestError } from '../failure/RequestError.ts'

type Read = Pick<Body, 'giveBack'> & { request: GenerateRequest }

/**
 * Reads and checks the body of `POST /api/generate`.
 *
 * @throws RequestError that names the first field that is wrong.
 */
export async function readGenerateRequest(
  message: IncomingMessage,
  limits: BodyLimits,
): Promise<Read> {
  const type = message.headers['content-type'] ?? ''
  if (!/^application\/json\s*(?:;|$)/i.test(type)) throw new RequestError('unsupported_media_type')
  const { text, giveBack } = await readText(message, limits)
  try {
    return { request: check(parseJson(text)), giveBack }
  } catch (error) {
    giveBack()
    throw error
  }
}

function check(body: unknown): GenerateRequest {
  const result = v.safeParse(generateRequestSchema, body)
  if (!result.success) throw invalid(result.issues[0])
  const { settings, change, references = [] } = result.output
  const beyond = modelProblem(settings)
  if (beyond) throw wrongField(`settings.${beyond.field}`, beyond.problem)
  if (change) checkChange(change)
  references.forEach((picture, index) => checkPicture(picture, `references.${index}`))
  return result.output
}

function checkChange({ picture, mask }: NonNullable<GenerateRequest['change']>): void {
  checkPicture(picture, 'change.picture')
  if (!mask) return
  checkPicture(mask, 'change.mask')
  const problem = maskProblem(mask, picture)
  if (problem) throw wrongField('change.mask', problem)
}

function checkPicture({ b64, mime }: Picture, field: string): void {
  if (readMime(b64) === mime) return
  throw wrongField(`${field}.b64`, `must be a picture of type ${mime} in base64`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The error's own message quotes the body, which may hold the prompt.
    throw new RequestError('invalid_request', { detail: 'The body of the request is not JSON.' })
  }
}

function invalid(issue: v.InferIssue<typeof generateRequestSchema>): RequestError {
  const field = v.getDotPath(issue)
  if (field === null) {
    return new RequestError('invalid_request', { detail: 'The body must be a JSON object.' })
  }
  return wrongField(field, describe(issue))
}

function wrongField(field: string, problem: string): RequestError {
  return new RequestError('invalid_request', { field, detail: `${field}: ${problem}.` })
}

/** The contract's own messages are sentences already; the schema library's are not. */
function describe(issue: v.InferIssue<typeof generateRequestSchema>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not a known field'
  if (issue.received === 'undefined') return 'is missing'
  if (issue.type === 'strict_object') return 'must be a JSON object'
  if (!issue.message.startsWith('Invalid ')) return issue.message
  return `must be ${issue.expected ?? 'something else'}`
}
