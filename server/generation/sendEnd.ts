import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { ServerResponse } from 'node:http'
import { failureHeaders } from '../failure/failureResponse.ts'
import { httpStatus } from '../failure/httpStatus.ts'
import { jsonPieces } from '../relay/Base64.ts'
import type { EndEvent } from './draw.ts'
import { pictureIn } from './pictureIn.ts'
import { writeLast } from './write.ts'

/**
 * Sends the end of a generation as one JSON object, its picture in the pieces in which it came.
 *
 * @param withinMs milliseconds that the client has for it.
 */
export async function sendEnd(
  response: ServerResponse,
  end: EndEvent | undefined,
  withinMs: number,
): Promise<Response> {
  // Nobody is there any more.
  if (!end || response.destroyed) return RESPONSE_ALREADY_SENT
  const pieces = jsonPieces(end.data, pictureIn(end))
  const length = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const failure = end.name === 'failed' ? end.data.error : undefined
  response.writeHead(failure ? httpStatus[failure.kind] : 200, {
    'content-type': 'application/json',
    'content-length': length,
    ...(failure && failureHeaders(failure)),
  })
  await writeLast(response, pieces, withinMs)
  return RESPONSE_ALREADY_SENT
}
