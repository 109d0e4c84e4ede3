import { failureOf, type ServerFailureKind } from '../../../server/failure/failures.ts'
import { faults, type Fault } from './faultTable.ts'

const header = [
  '| What goes wrong | What the person reads | Calls | Again? | “May have been charged” |',
  '| --- | --- | --- | --- | --- |',
]

/** The table of faults as Markdown; several that end in the same way share a row. */
export function faultsForReaders(): string {
  const rows = Map.groupBy(faults, (fault) => cellsOf(fault).join(' | '))
  const lines = [...rows].map(([cells, alike]) => {
    const names = alike.map(({ name }) => name).join('; ')
    return `| ${names} | ${cells} |`
  })
  return [...header, ...lines].join('\n')
}

function cellsOf({ kind, calls, failure }: Fault): string[] {
  const { title, detail, retryable } = {
    ...failureOf(kind as ServerFailureKind),
    ...failure,
  }
  const mayBeCharged = detail.includes('may have been charged')
  return [
    `${title} (\`${kind}\`)`,
    String(calls),
    retryable ? 'may help' : 'no',
    mayBeCharged ? 'is said' : '–',
  ]
}
