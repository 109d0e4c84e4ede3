import type { Row } from './readRows.ts'

type KindFilterProps = {
  rows: readonly Row[]
  kinds: Readonly<Record<string, string>>
  /** Nothing for all of them. */
  kind: string | undefined
  onChange: (kind: string | undefined) => void
}

/** Narrows a timeline down to one kind of entries; each says how many there are. */
export function KindFilter({ rows, kinds, kind, onChange }: KindFilterProps) {
  const counts = new Map<string | undefined, number>([[undefined, rows.length]])
  for (const { told } of rows)
    if (told.kind !== undefined) counts.set(told.kind, (counts.get(told.kind) ?? 0) + 1)
  const filters = [[undefined, 'All'] as const, ...Object.entries(kinds)]
  return (
    <div className="timeline-kinds" role="group" aria-label="Show">
      {filters.map(([name, title]) => (
        <button key={title} aria-pressed={kind === name} onClick={() => onChange(name)}>
          {title} <span>{counts.get(name) ?? 0}</span>
        </button>
      ))}
    </div>
  )
}
