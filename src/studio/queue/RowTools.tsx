import { useSelector } from '@xstate/react'
import { priorities } from '../../batch/priority.ts'
import { Select } from '../../review/Select.tsx'
import { AskInPlace } from '../AskInPlace.tsx'
import { isDrawing, type Entry, type ReviewId } from '../studioContext.ts'
import { useStudio } from '../useStudio.ts'
import { lossOf, lossWords } from '../whatIsLost.ts'
import { priorityTitles } from './priorityTitles.ts'
import { rowId } from './rowId.ts'
import { useHandedOn } from './useHandedOn.ts'

type RowToolsProps = { entry: Entry; onShift: (id: ReviewId, by: 1 | -1) => void }

const choices = priorities.map((value) => ({ value, words: priorityTitles[value] }))

/** What can be done with one review of the list. */
export function RowTools({ entry, onShift }: RowToolsProps) {
  const { id, review, priority } = entry
  const { studio } = useStudio()
  const isUnderWay = useSelector(review, () => isDrawing(entry))
  const cancel = useHandedOn(rowId(id))
  return (
    <div className="row-tools">
      <Select
        name="Priority"
        value={priority}
        choices={choices}
        onChange={(priority) => studio.send({ type: 'review.prioritized', id, priority })}
      />
      <div className="two">
        <button className="button" onClick={() => onShift(id, -1)}>
          Move up
        </button>
        <button className="button" onClick={() => onShift(id, 1)}>
          Move down
        </button>
      </div>
      {isUnderWay && (
        <button
          ref={cancel}
          className="button"
          onClick={() => review.send({ type: 'generation.cancelled' })}
        >
          Cancel drawing
        </button>
      )}
      <AskInPlace
        question={() => lossWords(lossOf([entry]), 'taking it off loses')}
        answer="Take it off"
        onAnswer={() => studio.send({ type: 'reviews.removed', ids: [id] })}
      >
        Take off the list
      </AskInPlace>
    </div>
  )
}
