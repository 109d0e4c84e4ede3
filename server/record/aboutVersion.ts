import { changeInWords, maskMarker, referencesMarker } from '../../src/contract/instruction.ts'
import { costOf, pricesAsOf } from '../../src/contract/prices.ts'
import type { ReviewRecord } from '../../src/contract/record.ts'

type Version = ReviewRecord['versions'][number]
type Asked = Pick<Version, 'prompt' | 'change' | 'references' | 'instruction'>

/**
 * Whether what went to the model is what the person asked for: the prompt, or for a change the
 * feedback and the marks first and the prompt last. What stands between them is the program's, and
 * may change with it, but names what went along.
 */
export function isAsWritten({ prompt, change, references, instruction }: Asked): boolean {
  if (!change) return instruction === prompt
  const asked = changeInWords(change)
  const between = instruction.slice(asked.length, instruction.length - prompt.length)
  return (
    instruction.startsWith(asked) &&
    instruction.endsWith(prompt) &&
    between.includes(maskMarker) === (change.isMasked ?? false) &&
    between.includes(referencesMarker) === Boolean(references?.length)
  )
}

/** What a version says in one place and denies in another, each in a sentence. */
export const aboutVersion = (version: Version): string[] => [
  ...(isAsWritten(version)
    ? []
    : [`The instruction of version ${version.number} is not made of its prompt and change.`]),
  ...aboutCost(version),
  ...aboutActual(version),
]

/** What the picture is said to be, where it is said, agrees with the picture itself. */
function aboutActual({ number, actual, picture }: Version): string[] {
  const is = {
    size: `${picture.width}x${picture.height}`,
    format: picture.mime.replace('image/', ''),
  }
  return (['size', 'format'] as const)
    .filter((name) => actual[name] !== undefined && actual[name] !== is[name])
    .map(
      (name) => `Version ${number} is said to have ${name} ${actual[name]}, but has ${is[name]}.`,
    )
}

/** A cost is what the tokens cost by the prices of its month, where those are the ones known here. */
function aboutCost({ number, cost, provider, imageModel, usage }: Version): string[] {
  if (cost?.pricesAsOf !== pricesAsOf) return []
  const usd = costOf({ provider, imageModel, usage })
  if (usd === undefined) return [`Version ${number} has a cost, but nothing that it comes from.`]
  // It is recorded in millionths.
  if (Math.abs(usd - cost.usd) < 1e-6) return []
  return [
    `Version ${number} is said to cost $${cost.usd}, but its tokens cost $${toMillionths(usd)}.`,
  ]
}

const toMillionths = (usd: number) => Number(usd.toFixed(6))
