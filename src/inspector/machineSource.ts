import type { AnyStateMachine } from 'xstate'

/**
 * A machine's definition as source text in the form that the Stately editor imports, a
 * `createMachine({ … })` call; see https://stately.ai/docs/import-from-code. Guards, actions and
 * actors stand there by name; what is computed when it runs (context, params, input) is left out.
 */
export const machineSource = ({ config }: AnyStateMachine): string =>
  `createMachine(${JSON.stringify(config, nameFunctions, 2)})\n`

/** Places where a function is an implementation with a name; elsewhere it computes a value. */
const isImplementation = (key: string) => /^(guard|actions|entry|exit|src|\d+)$/.test(key)

function nameFunctions(key: string, value: unknown): unknown {
  if (typeof value !== 'function') return value
  return isImplementation(key) ? { type: value.name || 'unnamed' } : undefined
}
