import type { Ref } from 'react'
import { instructionFor } from '../contract/instruction.ts'
import { saysSomething } from '../contract/saysSomething.ts'
import { draftOf } from './changeDraft.ts'
import { planChange } from './drawing.ts'
import { Marking } from './Marking.tsx'
import { useReview, useRoom } from './RoomContext.ts'
import { TextField } from './TextField.tsx'
import type { Version } from './version.ts'

type ChangeFieldsProps = { version: Version; ref: Ref<HTMLTextAreaElement> }

/** What should change in a version, in words and on the picture; and what the model will be told. */
export function ChangeFields({ version, ref }: ChangeFieldsProps) {
  const { review } = useRoom()
  const draft = useReview(({ context }) => draftOf(context.drafts, version.id))
  return (
    <>
      <TextField
        label="What should change?"
        value={draft.feedback}
        placeholder="The window warmer, and smaller"
        rows={3}
        ref={ref}
        onChange={(text) => review.send({ type: 'feedback.changed', feedback: text })}
      >
        <p className="hint for-keyboard">Ctrl Enter requests the changes</p>
      </TextField>
      <Marking draft={draft} />
      {saysSomething(draft) && (
        <details className="fold">
          <summary>What the model is told</summary>
          <p className="fold-text instruction" dir="auto">
            {instructionFor(planChange(version, draft).order)}
          </p>
        </details>
      )}
    </>
  )
}
