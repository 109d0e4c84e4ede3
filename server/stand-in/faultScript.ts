import { LruCounter } from './lruCounter.ts'
import type { Fault } from './fault.ts'
import { faultNames, faults, isFaultName } from './faults.ts'
import { Refusal } from './refusal.ts'

const marker = /\[\s*faults?\s*:([^\]]*)\]/gi

/** The prompt without fault markers: what is to be painted. */
export const withoutFaults = (prompt: string) =>
  prompt.replace(marker, ' ').replace(/ {2,}/g, ' ').trim()

/**
 * Reads `[fault: 503, delay 2000, ok]`; a number after a name is its time in milliseconds.
 *
 * @throws {Refusal} naming the faults there are, for a name that is none of them.
 */
export const faultsIn = (prompt: string): Fault[] =>
  [...prompt.matchAll(marker)]
    .flatMap(([, list = '']) => list.split(','))
    .map((item) => item.trim().toLowerCase())
    .filter((item) => item !== '')
    .map(parseFault)

function parseFault(item: string): Fault {
  const [name = '', ms] = item.split(/\s+/)
  if (!isFaultName(name)) throw unknownFault(name)
  const fault: Fault = faults[name]
  return ms && 'ms' in fault ? { ...fault, ms: Number(ms) } : fault
}

const unknownFault = (name: string) =>
  new Refusal(400, {
    message: `The stand-in knows no fault '${name}'. It knows: ${faultNames.join(', ')}.`,
    param: 'input',
    code: 'unknown_fault',
  })

/** Which fault comes next: first those of `script`, then each prompt's own, over and over. */
export class FaultScript {
  readonly #script: Fault[]
  readonly #calls = new LruCounter()

  constructor(script: readonly Fault[]) {
    this.#script = [...script]
  }

  next(prompt: string): Fault {
    const scripted = this.#script.shift()
    if (scripted) return scripted
    const own = faultsIn(prompt)
    return own[this.#calls.next(prompt) % own.length] ?? faults.ok
  }
}
