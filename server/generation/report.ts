import type { GenerationError } from '../failure/GenerationError.ts'
import type { Facts, Log } from '../log.ts'

/** What the log keeps of a generation: never the prompt, a key or a picture. */
export type Report = {
  outcome: 'completed' | 'failed' | 'cancelled'
  attempts: number
  durationMs: number
  /** The provider's id of the request. */
  requestId?: string | undefined
  /** Characters of base64 that the picture has. */
  pictureLength?: number | undefined
  error?: GenerationError | undefined
}

type Delivered = {
  /** Our id of the request. */
  id: string
  /** Bytes of the answer, headers included; undefined where some were not handed over. */
  bytes: number | undefined
}

/** One line for each generation, once its answer has gone out. */
export function logGeneration(log: Log, report: Report & Delivered): void {
  const isLost = report.outcome === 'completed' && report.bytes === undefined
  const outcome = isLost ? 'undelivered' : report.outcome
  log(`generation ${outcome}`, factsOf(report), outcome === 'failed' ? 'warn' : 'info')
}

function factsOf({ error, ...report }: Report & Delivered): Facts {
  return {
    kind: error?.failure.kind,
    status: plain(error?.cause, 'status'),
    code: plain(error?.cause, 'code'),
    attempts: report.attempts,
    durationMs: Math.round(report.durationMs),
    request: report.id,
    providerRequestId: report.requestId,
    pictureLength: report.pictureLength,
    bytes: report.bytes,
    at: error?.failure.kind === 'internal' ? frames(error.cause) : undefined,
  }
}

/** Where an error of our own came from. Its message stays out: it may quote what was sent. */
export function frames(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const lines = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return `${error.name} ${lines.map((line) => line.trim()).join(' < ')}`
}

/** A short plain value; whatever else a provider may send has no place in the log. */
function plain(cause: unknown, name: string): string | undefined {
  if (typeof cause !== 'object' || cause === null) return undefined
  const value: unknown = Object.getOwnPropertyDescriptor(cause, name)?.value
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && /^[\w.]{1,60}$/.test(value) ? value : undefined
}
