import { formatDuration } from '../time/formatDuration.ts'
import { useNow } from '../time/useNow.ts'

/** How long something took; while it still lasts, anew every second. */
export function Elapsed({ since, tookMs }: { since: number; tookMs: number | null }) {
  return (
    <span className="timeline-took" data-running={tookMs === null || undefined}>
      {tookMs === null ? <Running since={since} /> : formatDuration(tookMs, 1)}
    </span>
  )
}

const Running = ({ since }: { since: number }) => <>{formatDuration(useNow() - since)} so far</>
