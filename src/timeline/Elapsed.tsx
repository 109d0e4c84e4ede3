import { useEffect, useState } from 'react'
import { formatElapsed } from './formatTime.ts'

/** How long something took; while it still lasts, anew every second. */
export function Elapsed({ since, tookMs }: { since: number; tookMs: number | null }) {
  return (
    <span className="timeline-took" data-running={tookMs === null || undefined}>
      {tookMs === null ? <Running since={since} /> : formatElapsed(tookMs)}
    </span>
  )
}

function Running({ since }: { since: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return <>{formatElapsed(Math.floor((now - since) / 1_000) * 1_000).replace('.0', '')} so far</>
}
