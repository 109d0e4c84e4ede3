import { rowName, type Row } from './grouping.ts'
import type { State } from './chart.ts'
import { inset, lineHeight, monoWidth, sansWidth, boldWidth, size, wrap } from './metrics.ts'

export type StateLine = {
  role: 'title' | 'key' | 'description' | 'invoke' | 'row'
  text: string
  /** What is told after the text, more quietly. */
  aside?: string
  row?: Row
  x: number
  /** The middle of the line. */
  y: number
  width: number
}

/** The lines that stand in a state's box, and the room that they take. */
export function stateText(state: State) {
  const head = isProminent(state) ? prominentHead(state) : plainHead(state)
  const lines: StateLine[] = [...head]
  let { y } = head.at(-1) ?? { y: 0 }
  for (const { id, src } of state.invokes) {
    const text = id === src ? `runs ${id}` : `runs ${id} (${src})`
    lines.push({ role: 'invoke', text, x: inset, y: (y += lineHeight), width: monoWidth(text) })
  }
  if (state.rows.length) y += 4
  for (const row of state.rows) {
    y += lineHeight
    lines.push({ role: 'row', row, x: inset, y, ...rowText(row) })
  }
  const width = Math.max(...lines.map((line) => line.x + line.width)) + inset
  return { lines, width: Math.ceil(width), height: y + (isProminent(state) ? 20 : 17) }
}

/** The states right under the machine are the story; what is inside them is detail. */
export const isProminent = ({ depth }: Pick<State, 'depth'>) => depth <= 1

function prominentHead({ depth, title, key, description }: State): StateLine[] {
  const heading = title ?? key
  const width = boldWidth(heading, size.title)
  const lines: StateLine[] = [{ role: 'title', text: heading, x: inset, y: 22, width }]
  const aside = depth ? title && key : 'in every state'
  if (aside) {
    const place = { x: inset + width + 10, y: 22.5, width: monoWidth(aside) }
    lines.push({ role: 'key', text: aside, ...place })
  }
  wrap(description ?? '', 58).forEach((text, index) => {
    const y = 44 + index * 17
    lines.push({ role: 'description', text, x: inset, y, width: sansWidth(text, size.text) })
  })
  return lines
}

const plainHead = ({ key }: State): StateLine[] => [
  { role: 'title', text: key, x: inset, y: 17, width: monoWidth(key) },
]

function rowText({ transitions }: Pick<Row, 'transitions'>) {
  const [first] = transitions
  if (!first) return { text: '', width: 0 }
  const isAlone = transitions.length === 1
  const text = rowName({ transitions })
  const aside = isAlone ? (first.condition ?? '') : (first.description ?? '')
  return { text, aside, width: 18 + monoWidth(text) + 8 + sansWidth(aside, size.text) }
}
