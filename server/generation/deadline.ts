export type Deadline = {
  /** Aborts with the given reason once the time is over. */
  signal: AbortSignal
  /** Gives the whole time again; does nothing while the clock stands still. */
  extend: () => void
  /** Stops the clock. Who makes a deadline stops it in the end. */
  stop: () => void
  /** Starts a clock that stands still, with the whole time. */
  start: () => void
}

/** A time limit of `ms` milliseconds; the clock runs at once. */
export function createDeadline(ms: number, reason: () => Error): Deadline {
  const controller = new AbortController()
  const run = () => setTimeout(() => controller.abort(reason()), ms)
  let timer: NodeJS.Timeout | undefined = run()
  return {
    signal: controller.signal,
    extend: () => timer?.refresh(),
    stop: () => {
      clearTimeout(timer)
      timer = undefined
    },
    start: () => {
      timer ??= run()
    },
  }
}
