import { memo } from 'react'
import { pathName } from '../statechart/names.ts'
import { Elapsed } from './Elapsed.tsx'
import type { Entry } from './entry.ts'
import { formatClock } from './formatClock.ts'
import type { Words } from './words.ts'

type TimelineRowProps = {
  entry: Entry
  before: string
  tookMs: number | null | undefined
  words: Words
  /** Shows the subject with that id; absent where that cannot be done now. */
  onJump: ((id: string) => void) | undefined
}

/** One entry: when, what in words, and the same in the machine's own names. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { entry, before, tookMs, words, onJump } = props
  const { title, detail, kind } = words.tell(entry)
  const { at, until, times, subject } = entry
  return (
    <li
      className="timeline-row"
      data-kind={kind}
      data-trouble={kind === words.trouble || undefined}
    >
      <time dateTime={new Date(at).toISOString()}>{formatClock(at)}</time>
      <div>
        <p className="timeline-title">
          <strong>{title}</strong>
          {times > 1 && <span className="timeline-times">×{times}</span>}
          {subject?.id && onJump && (
            <Jump id={subject.id} name={words.name(subject.number)} onJump={onJump} />
          )}
          {!detail && <MachineNames entry={entry} before={before} />}
        </p>
        {detail && (
          <>
            <p className="timeline-detail">{detail}</p>
            <MachineNames entry={entry} before={before} />
          </>
        )}
      </div>
      {tookMs !== undefined && <Elapsed since={at} tookMs={tookMs} />}
      {tookMs === undefined && until > at && <Elapsed since={at} tookMs={until - at} />}
    </li>
  )
})

type JumpProps = { id: string; name: string; onJump: (id: string) => void }

const Jump = ({ id, name, onJump }: JumpProps) => (
  <button className="timeline-jump" aria-label={`Look at ${name}`} onClick={() => onJump(id)}>
    Look
  </button>
)

function MachineNames({ entry, before }: { entry: Entry; before: string }) {
  const { event, states, steps } = entry
  const after = states.map(pathName).join(', ')
  const led = before === states.join(', ') ? '' : ` → ${after}`
  const unheard = steps.length || event.type === 'xstate.init' ? '' : ' · not answered here'
  return <code className="timeline-names">{`${event.type}${led}${unheard}`}</code>
}
