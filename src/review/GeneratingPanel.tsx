import { changeInWords } from '../contract/instruction.ts'
import { useNoFiles } from '../references/useNoFiles.ts'
import { formatDuration } from '../time/formatDuration.ts'
import { useNow } from '../time/useNow.ts'
import { ActionButton } from './ActionButton.tsx'
import type { Drawing } from './drawing.ts'
import { Facts } from './Facts.tsx'
import { NotifyButton } from './NotifyButton.tsx'
import { Panel } from './Panel.tsx'
import { Quote } from './Quote.tsx'
import { candidateWords } from './candidateWords.ts'
import { isWaiting, useReview, useRoom, useTurn } from './RoomContext.ts'
import { holdWords, placeWords } from './turnWords.ts'
import { describeOrigin, type Version } from './version.ts'

export function GeneratingPanel() {
  const { review } = useRoom()
  const drawing = useReview(({ context }) => context.drawing)
  const versions = useReview(({ context }) => context.versions)
  const isQueued = useReview(isWaiting)
  useNoFiles()
  if (!drawing) return null

  const { number, order } = drawing
  return (
    <Panel
      heading={isQueued ? `Version ${number} waits for its turn` : `Drawing version ${number}`}
      actions={
        <ActionButton
          shortcut="cancel"
          onClick={() => review.send({ type: 'generation.cancelled' })}
        >
          Cancel
        </ActionButton>
      }
    >
      <p className="lead">You can leave this tab; its title and icon tell you when it is ready.</p>
      <Quote>{order.change ? changeInWords(order.change) : order.prompt}</Quote>
      {isQueued ? <InLine /> : <Waiting drawing={drawing} versions={versions} />}
      <NotifyButton />
    </Panel>
  )
}

function InLine() {
  const now = useNow()
  const turn = useTurn()
  return <p>{[placeWords(turn), holdWords(turn, now)].filter(Boolean).join('. ')}.</p>
}

function Waiting({ drawing, versions }: { drawing: Drawing; versions: Version[] }) {
  const now = useNow()
  const candidate = useReview(({ context }) => candidateWords(context))
  const { origin, startedAt, progress } = drawing
  const { attempt, retry } = progress
  const last = versions.at(-1)
  return (
    <>
      <Facts
        facts={{
          Candidate: candidate,
          'Asked for': describeOrigin(origin, versions),
          'Waiting for': formatDuration(now - startedAt),
          'Last one took': last && formatDuration(last.tookMs),
          Attempt: attempt && `${attempt.attempt} of ${attempt.of}`,
          'Next try in': retry && formatDuration(retry.dueAt - now),
        }}
      />
      {retry && (
        <p>
          <strong>{retry.failure.title}.</strong> {retry.failure.detail}
        </p>
      )}
    </>
  )
}
