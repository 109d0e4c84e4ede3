import { useMemo, useState, useSyncExternalStore } from 'react'
import { KeepButtons } from './KeepButtons.tsx'
import { KindFilter } from './KindFilter.tsx'
import { readRows } from './readRows.ts'
import type { History } from './recordHistory.ts'
import './Timeline.css'
import { TimelineRow } from './TimelineRow.tsx'
import type { Words } from './words.ts'

export type TimelineProps = {
  history: History
  /** The id of the machine that it happens to. */
  machine: string
  words: Words
  /** The ids of the subjects that can be shown now. */
  targets: ReadonlySet<string>
  onJump: (id: string) => void
}

/** What happened to a machine, the newest first: to filter, to copy, to keep. */
export function Timeline({ history, machine, words, targets, onJump }: TimelineProps) {
  const recorded = useSyncExternalStore(history.subscribe, history.get)
  const [kind, setKind] = useState<string>()
  const rows = useMemo(() => readRows(recorded.entries, words), [recorded, words])
  const shown = kind === undefined ? rows : rows.filter(({ told }) => told.kind === kind)
  return (
    <section className="timeline" aria-label="Timeline">
      <KindFilter rows={rows} kinds={words.kinds} kind={kind} onChange={setKind} />
      <ol className="timeline-rows" tabIndex={0} data-focus-home aria-label="Newest first">
        {shown.map(({ entry, before, tookMs }) => (
          <TimelineRow
            key={entry.number}
            entry={entry}
            before={before}
            tookMs={tookMs}
            words={words}
            onJump={targets.has(entry.subject?.id ?? '') ? onJump : undefined}
          />
        ))}
        {shown.length === 0 && <li className="timeline-none">Nothing of that kind yet.</li>}
      </ol>
      <footer>
        <span className="hint">
          {recorded.dropped > 0 && `Older entries dropped: ${recorded.dropped}`}
        </span>
        <KeepButtons machine={machine} recorded={history.get} />
      </footer>
    </section>
  )
}
