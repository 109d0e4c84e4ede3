type TraceEvent = {
  name: string
  pid: number
  tid: number
  /** Microseconds by the clock, since when and for how long; and of the processor. */
  ts: number
  dur?: number
  tdur?: number
  args?: { name?: string }
}

/**
 * The longest task of any page's main thread: by the clock, which also runs while the machine is
 * busy with something else, and the longest in time of the processor. Tasks in which the browser
 * collects all garbage, when and as it likes, have a figure of their own.
 *
 * @param trace what Chromium recorded, with the categories `toplevel` and `devtools.timeline`.
 * @returns milliseconds; `collectingMs` is of the processor's time.
 */
export function worstTask(trace: Buffer) {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const onMain = traceEvents.filter(({ pid, tid }) => mainThreads.has(`${pid} ${tid}`))
  const collections = onMain.filter(({ name }) => name === 'MajorGC')
  const { true: collecting = [], false: others = [] } = Object.groupBy(
    onMain.filter(({ name }) => name.endsWith('RunTask')),
    (task) => (collections.some((collection) => isWithin(collection, task)) ? 'true' : 'false'),
  )
  return {
    taskMs: longest(others, 'dur'),
    cpuMs: longest(others, 'tdur'),
    collectingMs: longest(collecting, 'tdur'),
  }
}

const isWithin = ({ pid, tid, ts }: TraceEvent, task: TraceEvent) =>
  pid === task.pid && tid === task.tid && ts >= task.ts && ts <= task.ts + (task.dur ?? 0)

const longest = (tasks: TraceEvent[], key: 'dur' | 'tdur') =>
  tasks.reduce((worst, task) => Math.max(worst, (task[key] ?? 0) / 1_000), 0)
