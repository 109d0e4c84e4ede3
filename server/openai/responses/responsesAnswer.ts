import * as v from 'valibot'
import { readStreamEvent, type StreamEvent } from '../streamEvents.ts'

const answerSchema = v.object({
  output: v.array(v.unknown()),
  status: v.fallback(v.picklist(['completed', 'failed', 'incomplete']), 'completed'),
})

/**
 * Reads the JSON of a server that does not stream: the whole response, as its last event would
 * have it, or an error; undefined where it is neither.
 */
export function readResponsesAnswer(json: unknown): StreamEvent | undefined {
  const result = v.safeParse(answerSchema, json)
  const data = result.success ? { type: `response.${result.output.status}`, response: json } : json
  return readStreamEvent({ event: undefined, data })
}
