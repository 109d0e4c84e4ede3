import { setTimeout } from 'node:timers/promises'

/** Settles after `ms` milliseconds; rejects with the signal's reason as soon as that aborts. */
export async function wait(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, { signal })
  } catch (error) {
    // Node wraps the reason in an error of its own.
    throw signal.aborted ? signal.reason : error
  }
}
