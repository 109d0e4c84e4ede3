import { useRef } from 'react'
import { instructionFor } from '../contract/instruction.ts'
import { useProvider } from '../provider/HealthContext.ts'
import { ActionButton } from './ActionButton.tsx'
import { EditPrompt } from './EditPrompt.tsx'
import { expectedWords } from './expectedCost.ts'
import { Facts } from './Facts.tsx'
import { Panel } from './Panel.tsx'
import { pictureFacts } from './pictureFacts.ts'
import { Quote } from './Quote.tsx'
import type { DecisionEvent } from './reviewMachine.ts'
import { useReview, useRoom } from './RoomContext.ts'
import { totalWith, totalWords } from './spending.ts'
import { TextField } from './TextField.tsx'
import { WordChanges } from './WordChanges.tsx'
import { describeOrigin, findVersion } from './version.ts'

export function UserFeedbackPanel() {
  const { review } = useRoom()
  const versions = useReview(({ context }) => context.versions)
  const field = useRef<HTMLTextAreaElement>(null)
  const feedback = useReview(({ context }) => context.feedback)
  const version = findVersion(
    versions,
    useReview(({ context }) => context.selectedId),
  )
  const health = useProvider()
  const bills = useReview(({ context }) => context.bills)
  const again = { settings: version.order.settings, text: instructionFor(version.order) }
  const { id, number, origin, order, picture, details } = version

  const decide = (type: DecisionEvent['type']) =>
    review.send({
      type,
      versionId: id,
      sha256: picture.sha256,
      totalUsd: totalWith(bills, order, health),
    })
  const requestChanges = () => {
    decide('changes.requested')
    if (!feedback.trim()) field.current?.focus()
  }

  return (
    <Panel
      heading={`Is version ${number} the one?`}
      actions={
        <>
          <ActionButton
            className="primary"
            shortcut="approve"
            onClick={() => decide('image.approved')}
          >
            Approve
          </ActionButton>
          <div className="two">
            <ActionButton shortcut="regenerate" onClick={() => decide('regeneration.requested')}>
              Regenerate
            </ActionButton>
            <ActionButton shortcut="change" onClick={requestChanges}>
              Request changes
            </ActionButton>
          </div>
          <ActionButton
            className="quiet"
            shortcut="reject"
            onClick={() => decide('image.rejected')}
          >
            Reject
          </ActionButton>
        </>
      }
    >
      <p className="lead">{describeOrigin(origin, versions)}.</p>
      <Quote key={id}>{order.prompt}</Quote>
      {order.change && (
        <Quote key={`${id} change`}>{`Asked to change: ${order.change.feedback}`}</Quote>
      )}
      <TextField
        label="What should change?"
        value={feedback}
        placeholder="The window warmer, and smaller"
        rows={3}
        ref={field}
        onChange={(text) => review.send({ type: 'feedback.changed', feedback: text })}
      >
        <p className="hint for-keyboard">Ctrl Enter requests the changes</p>
      </TextField>
      <EditPrompt version={version} />
      <Facts
        facts={{
          ...pictureFacts(version),
          'Session so far': totalWords(bills),
          'Once more': health && expectedWords({ health, ...again }),
        }}
      />
      <WordChanges key={`${id} words`} version={version} versions={versions} />
      {details.revisedPrompt && (
        <details className="fold">
          <summary>The prompt as the model rewrote it</summary>
          <p className="fold-text">{details.revisedPrompt}</p>
        </details>
      )}
    </Panel>
  )
}
