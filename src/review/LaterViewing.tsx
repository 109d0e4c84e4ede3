import { useReview } from './RoomContext.ts'
import { useLater } from './useLater.ts'

type StageProps = { stage: HTMLElement }

/** Looking closely, once there is a version to look at; without it the plain stage stands. */
export function LaterViewing({ stage }: StageProps) {
  const hasVersions = useReview(({ context }) => context.versions.length > 0)
  return hasVersions && <LoadedViewing stage={stage} />
}

const loadViewing = () => import('./Viewing.tsx')

function LoadedViewing({ stage }: StageProps) {
  const { part, hasFailed, ask } = useLater(loadViewing)
  if (part) return <part.Viewing stage={stage} />
  if (!hasFailed) return <div className="viewer-tools" />
  return (
    <div className="missing-tools">
      <p>Zoom and comparison could not be loaded.</p>
      <button className="button" onClick={ask}>
        Try again
      </button>
    </div>
  )
}
