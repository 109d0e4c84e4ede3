import { isDeepStrictEqual } from 'node:util'
import type { ReviewRecord } from '../../src/contract/record.ts'

type Version = ReviewRecord['versions'][number]
type Ordered = Pick<Version, 'origin' | 'prompt' | 'change' | 'requested'>
/** What is wrong of a drawing that came from another version, or from none, with its words. */
type Rule = { isBroken: (drawing: Ordered, parent?: Version) => boolean; words: string }

const isRepeated = ({ kind }: Version['origin']) => kind === 'regenerated' || kind === 'candidate'

const rules: Rule[] = [
  {
    isBroken: ({ origin }, parent) => origin.kind !== 'first' && !parent,
    words: 'comes from a version that is not in the record',
  },
  {
    isBroken: ({ origin, change }) => origin.kind === 'changed' && !change,
    words: 'is said to be changed, but has no change',
  },
  {
    isBroken: ({ origin, change }) => ['first', 'edited'].includes(origin.kind) && !!change,
    words: 'has a change, but is not said to be changed',
  },
  {
    isBroken: ({ origin, change }) =>
      origin.kind === 'changed' && change !== undefined && change.version !== origin.from,
    words: 'comes from another version than its change is about',
  },
  {
    isBroken: ({ origin, prompt, change }, parent) =>
      isRepeated(origin) &&
      parent !== undefined &&
      !isDeepStrictEqual([prompt, change], [parent.prompt, parent.change]),
    words: 'is said to be the same drawn once more, but was asked for in other words',
  },
  {
    isBroken: ({ origin, requested }, parent) =>
      isRepeated(origin) && parent !== undefined && !isDeepStrictEqual(requested, parent.requested),
    words: 'is said to be the same drawn once more, but was asked for with other settings',
  },
  {
    isBroken: ({ origin, prompt }, parent) =>
      origin.kind === 'changed' && parent !== undefined && prompt !== parent.prompt,
    words: 'is said to be changed, but has another prompt than what it came from',
  },
]

/** What a drawing says of where it came from and denies elsewhere, each in a sentence. */
export function aboutOrigin(
  name: string,
  drawing: Ordered,
  { versions }: Pick<ReviewRecord, 'versions'>,
): string[] {
  const { origin } = drawing
  const parent = versions.find(({ number }) => origin.kind !== 'first' && number === origin.from)
  return rules
    .filter(({ isBroken }) => isBroken(drawing, parent))
    .map(({ words }) => `${name} ${words}.`)
}
