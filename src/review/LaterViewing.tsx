import { lazy, Suspense, type ComponentType } from 'react'
import { useReview } from './RoomContext.ts'

/** Fetched once there is a version to look at closely; without it the plain stage stands. */
const Viewing = lazy(() =>
  import('./Viewing.tsx').then(
    ({ Viewing }) => ({ default: Viewing }),
    (): { default: ComponentType<{ stage: HTMLElement }> } => ({ default: () => null }),
  ),
)

export function LaterViewing({ stage }: { stage: HTMLElement }) {
  const hasVersions = useReview(({ context }) => context.versions.length > 0)
  if (!hasVersions) return null
  return (
    <Suspense fallback={<div className="viewer-tools" />}>
      <Viewing stage={stage} />
    </Suspense>
  )
}
