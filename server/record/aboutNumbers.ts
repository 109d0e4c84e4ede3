import type { Numbers } from '../../src/contract/numbers.ts'
import { numbersOf } from '../../src/contract/numbersOf.ts'
import type { ReviewRecord } from '../../src/contract/record.ts'

/** Numbers that are not what the records come to, each in a sentence. */
export function aboutNumbers(said: Numbers, records: readonly ReviewRecord[]): string[] {
  const claimed = flat(said)
  const found = flat(numbersOf(records))
  return [...new Set([...claimed.keys(), ...found.keys()])]
    .filter((name) => claimed.get(name) !== found.get(name))
    .map((name) => {
      const [claim = 'none', fact = 'none'] = [claimed.get(name), found.get(name)]
      return `By the manifest, ${name} is ${claim}; by the records it is ${fact}.`
    })
}

const flat = ({ failures, ...numbers }: Numbers) =>
  new Map<string, number | null | undefined>([
    ...Object.entries(numbers),
    ...Object.entries(failures).map(([kind, count]) => [`failures.${kind}`, count] as const),
  ])
