import { EventSourceParserStream } from 'eventsource-parser/stream'
import * as v from 'valibot'
import { failureSchema, type Failure } from '../../../src/contract/failure.ts'
import {
  generateEventSchemas,
  type GenerateEvent,
  type GenerateEventName,
} from '../../../src/contract/generateEvent.ts'

type Ask = { body?: unknown; signal?: AbortSignal; headers?: Record<string, string> }

/** Asks for a picture as a stream of events. */
export function askForEvents(url: string, { body, signal, headers }: Ask = {}) {
  return fetch(`${url}/api/generate`, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body ?? { prompt: 'a red fox' }),
    ...(signal && { signal }),
  })
}

/** Asks for a picture as one JSON object. */
export function askForJson(url: string, ask: Ask = {}) {
  return askForEvents(url, { ...ask, headers: { accept: 'application/json', ...ask.headers } })
}

/** The events of a response as they come, each held against the contract. */
export async function* eventsOf(response: Response): AsyncGenerator<GenerateEvent> {
  const messages = response.body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
  for await (const { event, data } of messages ?? []) {
    const name = v.parse(v.picklist(Object.keys(generateEventSchemas)), event) as GenerateEventName
    yield { name, data: v.parse(generateEventSchemas[name], JSON.parse(data)) } as GenerateEvent
  }
}

export async function allEvents(response: Response): Promise<GenerateEvent[]> {
  const events: GenerateEvent[] = []
  for await (const event of eventsOf(response)) events.push(event)
  return events
}

/** The failure in the body of a JSON response. */
export async function failureIn(response: Response): Promise<Failure> {
  return v.parse(v.object({ error: failureSchema }), await response.json()).error
}
