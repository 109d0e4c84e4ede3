import { useProvider } from '../provider/HealthContext.ts'
import { ActionButton } from './ActionButton.tsx'
import { planEdited } from './drawing.ts'
import { expectedWords } from './expectedCost.ts'
import { useReview, useRoom } from './RoomContext.ts'
import { askedFor, totalWith } from './spending.ts'
import { TextField } from './TextField.tsx'
import type { Version } from './version.ts'

/** The way from a version to one of another prompt; what is typed stays until it is drawn. */
export function EditPrompt({ version }: { version: Version }) {
  const { review, session } = useRoom()
  const prompt = useReview(({ context }) => context.prompt)
  const health = useProvider()
  const { order } = planEdited(version, prompt)
  const isEdited = prompt !== version.order.prompt
  const write = (text: string) => review.send({ type: 'prompt.changed', prompt: text })

  return (
    <details className="fold">
      <summary>
        Edit the prompt
        {isEdited && <span>edited</span>}
      </summary>
      <TextField
        label="Edited prompt"
        value={prompt}
        placeholder="What the next version should show"
        rows={5}
        onChange={write}
      >
        <p className="hint">
          Drawn anew, from these words {order.references ? 'and the reference pictures' : 'alone'}
          {health && `; costs ${expectedWords(askedFor(order, health))}`}.
        </p>
      </TextField>
      <div className="two">
        <ActionButton
          shortcut="generate"
          onClick={() =>
            review.send({
              type: 'redraw.requested',
              versionId: version.id,
              sha256: version.picture.sha256,
              totalUsd: totalWith(session.spending(), [order], health),
            })
          }
        >
          Draw this prompt
        </ActionButton>
        {isEdited && (
          <button className="button" onClick={() => write(version.order.prompt)}>
            Back to version {version.number}’s
          </button>
        )}
      </div>
    </details>
  )
}
