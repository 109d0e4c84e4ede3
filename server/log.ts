/** What may stand in the log: small facts, never a prompt, a picture, a key or a token. */
export type Facts = Readonly<Record<string, string | number | undefined>>
export type Log = (event: string, facts: Facts) => void

/**
 * Writes each event as a line of JSON to the standard output. The writer is loaded with the
 * first of them, for a server that starts has nothing to write.
 */
export function createLog(): Log {
  let loaded: Promise<Log> | undefined
  return (event, facts) => {
    loaded ??= loadWriter()
    void loaded.then((write) => write(event, facts))
  }
}

async function loadWriter(): Promise<Log> {
  const { pino } = await import('pino')
  const writer = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })
  return (event, facts) => writer.info(facts, event)
}
