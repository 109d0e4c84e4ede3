import { limits } from '../../contract/limits.ts'
import { mostAtOnce } from '../../generation/openLine.ts'
import { plain, Select } from '../../review/Select.tsx'
import { AskInPlace } from '../AskInPlace.tsx'
import { isDrawing } from '../studioContext.ts'
import { useReviews } from '../useReviews.ts'
import { useStudio, useStudioSlice } from '../useStudio.ts'
import { useHandedOn } from './useHandedOn.ts'

const id = 'queue-settings'

const numbers = plain(Array.from({ length: limits.atOnce }, (_, index) => String(index + 1)))

/** How all of them are drawn and gone through. */
export function QueueSettings() {
  const { studio } = useStudio()
  const { atOnce, goesOn } = useStudioSlice(({ atOnce, goesOn }) => ({ atOnce, goesOn }))
  const drawing = useReviews(({ entries }) => entries.filter(isDrawing).length)
  const cancel = useHandedOn(id)
  return (
    <details className="fold" name="queue-fold">
      <summary id={id}>
        Drawing <span>{atOnce} at once</span>
      </summary>
      <div className="queue-settings">
        <Select
          name="Drawn at once"
          value={String(atOnce)}
          choices={numbers}
          onChange={(value) =>
            studio.send({ type: 'habits.changed', habits: { atOnce: Number(value) } })
          }
        />
        {atOnce > mostAtOnce() && (
          <p className="hint">
            Behind a sign-in, a browser draws {mostAtOnce()} at once, unless a proxy speaks HTTP/2.
          </p>
        )}
        <label className="check">
          <input
            type="checkbox"
            checked={goesOn}
            onChange={({ target }) =>
              studio.send({ type: 'habits.changed', habits: { goesOn: target.checked } })
            }
          />
          After a decision, go on to the next that is ready
        </label>
        {drawing > 0 && (
          <div className="queue-cancel" ref={cancel}>
            <AskInPlace
              question={() => `${drawing} would be cancelled. The prompts stay.`}
              answer="Cancel them"
              onAnswer={() => studio.send({ type: 'queue.cancelled' })}
            >
              Cancel all drawing
            </AskInPlace>
          </div>
        )}
      </div>
    </details>
  )
}
