import { setTimeout as sleep } from 'node:timers/promises'

/** Waits, from now on, until shares of `seconds` have passed; for ever shorter if work took long. */
export class Pace {
  readonly #start = performance.now()
  readonly #seconds: number
  readonly signal: AbortSignal

  constructor(seconds: number, signal: AbortSignal) {
    this.#seconds = seconds
    this.signal = signal
  }

  /**
   * @param share of the whole time, from 0 to 1.
   * @throws the signal's reason when aborted.
   */
  async reach(share: number): Promise<void> {
    const remainingMs = share * this.#seconds * 1000 - (performance.now() - this.#start)
    await pause(remainingMs, this.signal)
  }
}

/** Waits; not at all for zero or less, and no longer than `signal` lets it. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  if (ms > 0) await sleep(ms, undefined, { signal })
}
