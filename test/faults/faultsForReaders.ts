import type { Failure } from '../../src/contract/failure.ts'
import { failureOf, type ServerFailureKind } from '../../server/failure/failures.ts'
import type { Fault } from './fault.ts'
import { harmlessPageFaults, pageFaults } from './pageFaults.ts'
import { providerFaults } from './providerFaults.ts'

const header = [
  '| What goes wrong | What the person reads | Calls | Again? | “May have been charged” | What is kept |',
  '| --- | --- | --- | --- | --- | --- |',
]

type Row = { name: string; cells: string[] }

/** The faults as a table in Markdown; several that end in the same way share a row. */
export function faultsForReaders(): string {
  const faults = [
    ...providerFaults.map(rowOf),
    ...pageFaults.map(({ name, failure, calls }) => ({ name, cells: cellsOf(failure, calls) })),
    ...harmlessPageFaults.map(({ name }) => harmless(name, '1')),
  ]
  const rows = Map.groupBy(faults, ({ cells }) => cells.join(' | '))
  const lines = [...rows].map(([cells, alike]) => {
    const names = alike.map(({ name }) => name).join('; ')
    return `| ${names} | ${cells} |`
  })
  return [...header, ...lines].join('\n')
}

function rowOf(fault: Fault): Row {
  const { name, calls } = fault
  if (fault.kind === 'none') {
    const wait = fault.waitsMs ? ', after the wait asked for' : ''
    return harmless(name, `${calls}${wait}`)
  }
  const told = { ...failureOf(fault.kind as ServerFailureKind), ...fault.failure }
  return { name, cells: cellsOf(told, calls) }
}

function harmless(name: string, calls: string): Row {
  return { name, cells: ['–', calls, '–', '–', 'the picture'] }
}

function cellsOf({ kind, title, detail, retryable }: Failure, calls: number): string[] {
  return [
    `${title} (\`${kind}\`)`,
    String(calls),
    retryable ? 'may help' : 'no',
    detail.includes('may have been charged') ? 'is said' : '–',
    'prompt, feedback, versions',
  ]
}
