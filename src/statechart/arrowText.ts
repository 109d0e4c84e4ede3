import type { Arrow } from './grouping.ts'
import { lineHeight, monoWidth, sansWidth, size, wrap } from './metrics.ts'
import type { Transition } from './transition.ts'

export type ArrowLine = {
  text: string
  /** The transition that the line names, or whose condition it tells. */
  transition: Transition
  isName: boolean
  /** The middle of the line, from the label's top. */
  y: number
}

const padding = 8
/** In characters; a longer condition takes more lines. */
const lineLength = 24

/** The lines of an arrow's label, and the room that they take. A condition shared is told once. */
export function arrowText({ transitions }: Arrow) {
  const lines: ArrowLine[] = []
  transitions.forEach((transition, index) => {
    const y = lines.length * lineHeight + lineHeight / 2 + 1
    lines.push({ text: transition.name, transition, isName: true, y })
    const { condition = '' } = transition
    if (condition === transitions[index + 1]?.condition) return
    const parts = condition.split(/(?<=,) (?=if )/)
    parts
      .flatMap((part) => wrap(part, lineLength))
      .forEach((text, line) => {
        const below = y + (line + 1) * lineHeight - 3
        lines.push({ text, transition, isName: false, y: below })
      })
  })
  const widths = lines.map(({ text, isName }) =>
    isName ? monoWidth(text) : sansWidth(text, size.text),
  )
  return {
    lines,
    width: Math.ceil(Math.max(...widths) + 2 * padding),
    height: lines.length * lineHeight + 2,
  }
}
