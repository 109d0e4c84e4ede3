/** What may stand in the log: small facts, never a prompt, a picture, a key or a token. */
export type Facts = Readonly<Record<string, string | number | undefined>>
/** How much an operator should mind: nothing went wrong, something was refused or failed, we did. */
export type Level = 'info' | 'warn' | 'error'
export type Log = (event: string, facts: Facts, level?: Level) => void

/**
 * Writes each event as a line of JSON to the standard output. The writer is loaded with the
 * first of them, for a server that starts has nothing to write.
 */
export function createLog() {
  let loaded: Promise<Log> | undefined
  let written: Promise<void> = Promise.resolve()
  const log: Log = (...entry) => {
    loaded ??= loadWriter()
    written = loaded.then((write) => write(...entry))
  }
  return {
    log,
    /** Settles when all there was has been written. */
    written: () => written,
  }
}

async function loadWriter(): Promise<Log> {
  const { pino } = await import('pino')
  const writer = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })
  return (event, facts, level = 'info') => writer[level](facts, event)
}
