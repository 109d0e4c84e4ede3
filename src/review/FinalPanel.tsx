import { Check, X } from 'lucide-react'
import { useNoFiles } from '../references/useNoFiles.ts'
import { formatDuration } from '../time/formatDuration.ts'
import { ActionButton } from './ActionButton.tsx'
import { Facts } from './Facts.tsx'
import { downloadDecided } from './downloadDecided.ts'
import { shortDigest } from './format.ts'
import { NameField } from './NameField.tsx'
import { Panel } from './Panel.tsx'
import { pictureFacts } from './pictureFacts.ts'
import { Quote } from './Quote.tsx'
import { useReview, useRoom } from './RoomContext.ts'
import { TakeAlong } from './TakeAlong.tsx'
import { TextField } from './TextField.tsx'
import { findVersion } from './version.ts'

const formatTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

export function FinalPanel() {
  useNoFiles()
  const room = useRoom()
  const { review } = room
  const decision = useReview(({ context }) => context.decision)
  const versions = useReview(({ context }) => context.versions)
  const isUnsaved = useReview((snapshot) => snapshot.hasTag('unsaved'))
  if (!decision) return null

  const version = findVersion(versions, decision.versionId)
  const isApproved = decision.verdict === 'approved'

  return (
    <Panel
      heading={
        <span className="stamp" data-verdict={decision.verdict}>
          {isApproved ? <Check className="icon" aria-hidden /> : <X className="icon" aria-hidden />}
          Version {version.number} {decision.verdict}
        </span>
      }
      actions={
        <>
          {isApproved && (
            <button className="button primary" onClick={() => downloadDecided(room)}>
              Download
            </button>
          )}
          <div className="two">
            <ActionButton shortcut="undo" onClick={() => review.send({ type: 'decision.undone' })}>
              Undo
            </ActionButton>
            <button className="button" onClick={() => review.send({ type: 'review.restarted' })}>
              Start over
            </button>
          </div>
          <p className="hint">
            {isUnsaved
              ? 'Not downloaded yet. Starting over gives the picture up.'
              : 'Starting over gives every version up; the prompt stays.'}
          </p>
        </>
      }
    >
      <p className="lead hint">{formatTime.format(decision.at)}</p>
      <Quote>{version.order.prompt}</Quote>
      <TextField
        label={isApproved ? 'Note' : 'Reason'}
        value={decision.note}
        placeholder={
          isApproved ? 'What it was approved for' : 'Why none of the versions is the one'
        }
        rows={2}
        onChange={(note) => review.send({ type: 'decision.annotated', note })}
      />
      <NameField
        name={decision.by}
        onChange={(name) => review.send({ type: 'reviewer.named', name })}
      />
      <TakeAlong version={version} />
      <Facts
        facts={{
          ...pictureFacts(version),
          'SHA-256': <code title={decision.sha256}>{shortDigest(decision.sha256)}</code>,
          Versions: versions.length,
          'Drawn in all': formatDuration(versions.reduce((sum, { tookMs }) => sum + tookMs, 0)),
        }}
      />
    </Panel>
  )
}
