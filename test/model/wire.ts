import type { GenerateEvent } from '../../src/contract/generateEvent.ts'
import type { GenerationEvent } from '../../src/generation/createGeneration.ts'

/**
 * What the server sends for the page's generation to say this.
 *
 * @param b64 the picture that goes with it, a PNG, where one does.
 */
export function toWire(event: GenerationEvent, b64: string): GenerateEvent {
  const image = { b64, mime: 'image/png' } as const
  switch (event.type) {
    case 'attempt.started':
      return { name: 'attempt', data: { attempt: event.attempt, of: event.of } }
    case 'phase.changed':
      return { name: 'phase', data: { phase: event.phase } }
    case 'preview.arrived':
      return { name: 'partial', data: { attempt: 1, index: event.index, ...image } }
    case 'retry.scheduled': {
      const { attempt, of, dueAt, failure } = event
      return { name: 'retry', data: { attempt, of, inMs: dueAt - Date.now(), error: failure } }
    }
    case 'generation.completed':
      return { name: 'completed', data: { image, ...event.details } }
    case 'generation.failed':
      return { name: 'failed', data: { error: event.failure } }
  }
}
