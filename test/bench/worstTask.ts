type TraceEvent = {
  name: string
  pid: number
  tid: number
  /** Microseconds by the clock, and of the processor. */
  dur?: number
  tdur?: number
  args?: { name?: string }
}

/**
 * The longest task of any page's main thread: by the clock, which also runs while the machine is
 * busy with something else, and the longest in time of the processor.
 *
 * @param trace what Chromium recorded, with the category `toplevel`.
 * @returns milliseconds.
 */
export function worstTask(trace: Buffer): { taskMs: number; cpuMs: number } {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && mainThreads.has(`${pid} ${tid}`),
  )
  const longest = (key: 'dur' | 'tdur') =>
    tasks.reduce((worst, task) => Math.max(worst, (task[key] ?? 0) / 1_000), 0)
  return { taskMs: longest('dur'), cpuMs: longest('tdur') }
}
