import * as v from 'valibot'
import { generateRequestSchema, type GenerateRequest } from '../../src/contract/generateRequest.ts'
import { readMime } from '../relay/picture.ts'
import { RequestError } from '../failure/RequestError.ts'

/**
 * Reads and checks the body of `POST /api/generate`, which may have `maxBytes` bytes.
 *
 * @throws RequestError that names the first field that is wrong.
 */
export async function readGenerateRequest(
  request: Request,
  maxBytes: number,
): Promise<GenerateRequest> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(?:;|$)/i.test(type)) throw new RequestError('unsupported_media_type')
  const result = v.safeParse(generateRequestSchema, parseJson(await readText(request, maxBytes)))
  if (!result.success) throw invalid(result.issues[0])
  const picture = result.output.change?.picture
  if (picture && readMime(picture.b64) !== picture.mime) {
    throw wrongField('change.picture.b64', `must be a picture of type ${picture.mime} in base64`)
  }
  return result.output
}

/** Counts while it reads: a body sent in chunks does not say beforehand how long it is. */
async function readText(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge(maxBytes)
  const chunks: Uint8Array[] = []
  let length = 0
  // Cancelling would destroy the connection, and with it the answer that says why.
  const body: AsyncIterable<Uint8Array> | undefined = request.body?.values({ preventCancel: true })
  for await (const chunk of body ?? []) {
    length += chunk.byteLength
    if (length > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function tooLarge(maxBytes: number): RequestError {
  const mebibytes = Number((maxBytes / 1024 ** 2).toPrecision(2))
  const detail = `A request may have at most ${mebibytes} MiB.`
  return new RequestError('payload_too_large', { detail })
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
