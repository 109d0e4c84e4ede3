import { isSameShape } from '../viewport/edges.ts'
import { useLooking, useViewing } from './ViewerContext.ts'
import type { Mode } from './viewingMachine.ts'

/** Which picture it is compared with, and how much of a difference counts. */
export function CompareSettings({ mode }: { mode: Mode }) {
  const { viewing, picture, other, others } = useLooking()
  const threshold = useViewing(({ context }) => context.threshold)
  return (
    <>
      <label>
        <span className="against">Against</span>
        <select
          value={other?.id}
          onChange={({ target }) => viewing.send({ type: 'other.chosen', id: target.value })}
        >
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {mode === 'difference' && other && isSameShape(picture, other) && (
        <label className="threshold">
          <span className="threshold-name">Threshold</span>
          <input
            type="range"
            min={0}
            max={255}
            value={threshold}
            onChange={({ target }) =>
              viewing.send({ type: 'threshold.changed', threshold: target.valueAsNumber })
            }
          />
          <output>{threshold}</output>
        </label>
      )}
    </>
  )
}
