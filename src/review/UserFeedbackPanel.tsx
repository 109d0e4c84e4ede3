import { useRef } from 'react'
import { changeInWords } from '../contract/instruction.ts'
import { saysSomething } from '../contract/saysSomething.ts'
import { useProvider } from '../provider/HealthContext.ts'
import type { Order } from '../generation/createGeneration.ts'
import { useNoFiles } from '../references/useNoFiles.ts'
import { ActionButton } from './ActionButton.tsx'
import { ChangeFields } from './ChangeFields.tsx'
import { planChange } from './drawing.ts'
import { EditPrompt } from './EditPrompt.tsx'
import { expectedWords } from './expectedCost.ts'
import { Facts } from './Facts.tsx'
import { ordersFor } from './ordersFor.ts'
import { Panel } from './Panel.tsx'
import { pictureFacts } from './pictureFacts.ts'
import { Quote } from './Quote.tsx'
import { wasShown } from './reviewContext.ts'
import type { DecisionEvent } from './reviewEvents.ts'
import { useReview, useRoom, useSpending } from './RoomContext.ts'
import { askedFor, totalWith, totalWords } from './spending.ts'
import { WordChanges } from './WordChanges.tsx'
import { draftOf } from './changeDraft.ts'
import { describeOrigin, findVersion } from './version.ts'

export function UserFeedbackPanel() {
  useNoFiles()
  const { review } = useRoom()
  const versions = useReview(({ context }) => context.versions)
  const field = useRef<HTMLTextAreaElement>(null)
  const version = findVersion(
    versions,
    useReview(({ context }) => context.selectedId),
  )
  const health = useProvider()
  const spending = useSpending()
  const { id, number, origin, order, picture, details } = version
  const draft = useReview(({ context }) => draftOf(context.drafts, id))
  const costOf = (order: Order) => health && expectedWords(askedFor(order, health))

  const decide = (type: DecisionEvent['type']) =>
    review.send({
      type,
      versionId: id,
      sha256: picture.sha256,
      totalUsd: totalWith(spending, ordersFor(type, review.getSnapshot()), health),
    })
  const requestChanges = () => {
    decide('changes.requested')
    if (!saysSomething(draft)) field.current?.focus()
  }

  // For a moment, until there is something to see: pressed all the same, they say why not.
  const isThere = useReview(({ context }) => wasShown(context, id))
  const waiting = { 'aria-disabled': !isThere || undefined }

  return (
    <Panel
      heading={`Is version ${number} the one?`}
      actions={
        <>
          <ActionButton
            className="primary"
            shortcut="approve"
            {...waiting}
            onClick={() => decide('image.approved')}
          >
            Approve
          </ActionButton>
          <div className="two">
            <ActionButton
              shortcut="regenerate"
              {...waiting}
              onClick={() => decide('regeneration.requested')}
            >
              Regenerate
            </ActionButton>
            <ActionButton shortcut="change" {...waiting} onClick={requestChanges}>
              Request changes
            </ActionButton>
          </div>
          <ActionButton
            className="quiet"
            shortcut="reject"
            {...waiting}
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
        <Quote key={`${id} asked`}>{`Asked to change: ${changeInWords(order.change)}`}</Quote>
      )}
      <ChangeFields key={`${id} change`} version={version} ref={field} />
      <EditPrompt version={version} />
      <Facts
        facts={{
          ...pictureFacts(version),
          'Session so far': totalWords(spending.bills),
          'Once more': costOf(order),
          'With the changes': saysSomething(draft)
            ? costOf(planChange(version, draft).order)
            : undefined,
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
