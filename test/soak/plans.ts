import { providerFaults } from '../faults/providerFaults.ts'
import type { Fault, HarmlessFault } from '../faults/fault.ts'
import { completed, imageItem, itemDone, partial, png } from '../server/support/answers.ts'
import { started, stream } from '../server/support/answers.ts'

/** Large enough that one that is kept shows; only its first and last bytes are looked at. */
const large = png.slice(0, 32) + 'A'.repeat(256 * 1024) + png.slice(-4)

const fine: HarmlessFault = {
  name: 'nothing',
  kind: 'none',
  answers: [
    stream([
      ...started,
      partial(0, large),
      partial(1, large),
      itemDone(imageItem({ result: large })),
      completed(),
    ]),
  ],
  calls: 1,
}

// One time limit holds for every picture of a server, so rows with another one are left out.
const rows = providerFaults.filter(({ limits }) => limits?.totalTimeoutMs === undefined)

/** What may happen to a picture; every other time nothing does. */
export const plans: readonly Fault[] = rows.flatMap((row) => [row, fine])

const form = /^soak (\d+), plan (\d+)$/

/** The prompt by which server and provider know what is to happen to the picture `id`. */
export const promptFor = (id: number, plan: number) => `soak ${id}, plan ${plan}`

/** @throws Error for a prompt that is none of ours. */
export function readPrompt(prompt: string): { id: number; plan: Fault } {
  const [, id, place] = form.exec(prompt) ?? []
  const plan = plans[Number(place)]
  if (!plan) throw new Error(`No plan for the prompt ${prompt}`)
  return { id: Number(id), plan }
}
