import { FileArchive } from 'lucide-react'
import { useId } from 'react'
import { ignoreSecond } from '../../controls/ignoreSecond.ts'
import { countStandings } from '../standing.ts'
import type { StudioContext } from '../studioContext.ts'
import { useReviews } from '../useReviews.ts'
import { countRecords } from './recordsOf.ts'
import { SavingProgress } from './SavingProgress.tsx'
import { useExport } from './useExport.ts'

/** Saves what is approved, or the records alone: one button, so that the focus stays on it. */
export function DownloadAll() {
  const there = useReviews(whatIsThere)
  const { state, save } = useExport()
  const why = useId()
  const isWriting = state.kind === 'writing'
  const reason = isWriting ? undefined : reasonFor(there)
  return (
    <>
      <button
        {...ignoreSecond}
        className="button quiet"
        aria-disabled={(!isWriting && !there.records) || undefined}
        aria-describedby={reason && why}
        onClick={() => {
          if (isWriting) state.cancel()
          else if (there.records) void save()
        }}
      >
        <FileArchive className="icon" aria-hidden />
        {isWriting ? 'Cancel saving' : nameFor(there)}
      </button>
      {isWriting && <SavingProgress bytes={state.bytes} of={state.of} />}
      {reason && (
        <p id={why} className="hint">
          {reason}
        </p>
      )}
      <p className="hint" role="status">
        {state.kind === 'idle' && state.said}
      </p>
    </>
  )
}

const whatIsThere = (context: StudioContext) => ({
  approved: countStandings(context.entries).approved,
  records: countRecords(context),
  wasApproved: context.past.some(({ context }) => context.decision?.verdict === 'approved'),
})
type There = ReturnType<typeof whatIsThere>

const nameFor = ({ approved, records }: There) =>
  approved || !records ? `Download approved (${approved})` : `Download the records (${records})`

function reasonFor({ approved, records, wasApproved }: There): string | undefined {
  if (approved) return undefined
  if (!records) return 'Nothing has been drawn yet.'
  return wasApproved
    ? 'No approved picture is held any more; the records are.'
    : 'Nothing is approved; the records can be taken out.'
}
