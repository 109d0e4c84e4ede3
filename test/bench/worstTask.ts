type TraceEvent = {
  name: string
  pid: number
  tid: number
  dur?: number
  args?: { name?: string }
}

/**
 * The longest task of any page's main thread, and the longest stretch of script in one.
 *
 * @param trace what Chromium recorded, with the category `devtools.timeline`.
 * @returns milliseconds.
 */
export function worstTask(trace: Buffer): { taskMs: number; scriptMs: number } {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const isMain = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const longest = (...names: string[]) =>
    traceEvents
      .filter(({ name, pid, tid }) => names.includes(name) && isMain.has(`${pid} ${tid}`))
      .reduce((worst, { dur = 0 }) => Math.max(worst, dur / 1_000), 0)
  return {
    taskMs: longest('RunTask', 'ThreadControllerImpl::RunTask'),
    scriptMs: longest('FunctionCall', 'EvaluateScript', 'EventDispatch', 'TimerFire'),
  }
}
