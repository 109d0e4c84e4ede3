import { formatDuration } from '../time/formatDuration.ts'
import { useNow } from '../time/useNow.ts'
import type { Drawing } from './drawing.ts'
import { phaseTitles } from './phaseTitles.ts'
import { isWaiting, useReview, useTurn } from './RoomContext.ts'
import { holdWords, placeWords } from './turnWords.ts'
import './StatusPlate.css'

/** Over the picture while it is drawn: what is going on, how far it is, and since when. */
export function StatusPlate() {
  const drawing = useReview(({ context }) => context.drawing)
  const isQueued = useReview(isWaiting)
  return isQueued ? <QueuedPlate /> : drawing && <Plate drawing={drawing} />
}

function QueuedPlate() {
  const now = useNow()
  const turn = useTurn()
  return (
    <div className="plate">
      <div className="row">
        <strong>Waiting</strong>
        <span>{placeWords(turn)}</span>
      </div>
      <progress aria-label="Progress" value={0} />
      <p className="hint">{holdWords(turn, now) ?? 'Nothing is asked of the server yet'}</p>
    </div>
  )
}

function Plate({ drawing }: { drawing: Drawing }) {
  const now = useNow()
  const { attempt, preview, retry } = drawing.progress
  const { previews } = drawing.order.settings
  return (
    <div className="plate">
      <div className="row">
        <strong>{headline(drawing, now)}</strong>
        <span>{formatDuration(now - drawing.startedAt)}</span>
      </div>
      <progress aria-label="Progress" value={share(drawing)} />
      <div className="row hint">
        <span>
          {retry?.failure.title ??
            (preview ? `Preview ${preview.index + 1} of ${previews}` : noPreview(previews))}
        </span>
        {attempt && (
          <span>
            Attempt {attempt.attempt} of {attempt.of}
          </span>
        )}
      </div>
    </div>
  )
}

const noPreview = (ordered: number) => (ordered > 0 ? 'No preview yet' : 'No previews ordered')

function headline({ progress: { attempt, phase, retry } }: Drawing, now: number): string {
  if (retry) return `Next try in ${formatDuration(retry.dueAt - now)}`
  if (phase) return phaseTitles[phase]
  return attempt ? 'Asking for the picture' : 'Connecting'
}

/** How much of the way is known to be done, by what has arrived; time is nobody's to promise. */
function share({ progress: { phase, preview, retry }, order }: Drawing): number {
  if (retry) return 0
  if (phase === 'finishing') return 0.95
  if (preview) return 0.2 + (0.75 * (preview.index + 1)) / (order.settings.previews + 1)
  return { accepted: 0.05, planning: 0.1, drawing: 0.2 }[phase ?? 'accepted']
}
