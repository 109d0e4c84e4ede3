import type { Failure } from '../../src/contract/failure.ts'
import type { Answer } from '../server/support/openUpstream.ts'

type Play = {
  name: string
  /** What the provider does, call by call; the last again and again. */
  answers: [Answer, ...Answer[]]
  /** Where we look for the provider, if that is not where it is. */
  address?: (baseURL: string) => string
  /** Limits that are short enough to be met, in milliseconds. */
  limits?: { idleTimeoutMs?: number; totalTimeoutMs?: number }
  /** Attempts made at the picture, which are the calls that a provider within reach gets. */
  calls: number
  /** The least and the most that is waited before each retry, where the provider has a say in it. */
  waitsMs?: [least: number, most: number][]
}

/** The person is told, and keeps the prompt, the feedback and every earlier version. */
export type FailingFault = Play & {
  kind: Failure['kind']
  /** The status of the JSON flavour. */
  status: number
  failure?: Partial<Failure>
}

/** The picture comes all the same. */
export type HarmlessFault = Play & { kind: 'none' }

/** One way in which the provider can fail, and what must come of it. */
export type Fault = FailingFault | HarmlessFault
