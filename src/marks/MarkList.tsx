import { X } from 'lucide-react'
import { useId } from 'react'
import { limits } from '../contract/limits.ts'
import { describePlace } from '../contract/describePlace.ts'
import type { DraftMark, MarkEvent } from './draftMark.ts'
import './MarkList.css'

type MarkListProps = {
  marks: readonly DraftMark[]
  send: (event: MarkEvent) => void
  onRemove: (id: string) => void
}

/** The words of each mark, numbered as on the picture. */
export const MarkList = ({ marks, send, onRemove }: MarkListProps) => (
  <ol className="mark-list">
    {marks.map((mark, index) => (
      <Item
        key={mark.id}
        mark={mark}
        number={index + 1}
        onType={(words) => send({ type: 'mark.changed', id: mark.id, change: { words } })}
        onRemove={() => onRemove(mark.id)}
      />
    ))}
  </ol>
)

type ItemProps = {
  mark: DraftMark
  number: number
  onType: (words: string) => void
  onRemove: () => void
}

function Item({ mark, number, onType, onRemove }: ItemProps) {
  const hint = useId()
  const isTooLong = mark.words.length > limits.markLength
  return (
    <li className="field">
      <label htmlFor={wordsId(mark.id)}>
        <span className="mark-badge">{number}</span>
        <span className="visually-hidden">What should change at {number}?</span>
      </label>
      <textarea
        id={wordsId(mark.id)}
        rows={1}
        dir="auto"
        value={mark.words}
        placeholder="What should change here"
        aria-describedby={hint}
        aria-invalid={isTooLong || undefined}
        onChange={({ target }) => onType(target.value)}
      />
      <button className="button quiet" aria-label={`Remove mark ${number}`} onClick={onRemove}>
        <X className="icon" aria-hidden />
      </button>
      <p id={hint} className="hint" data-over={isTooLong}>
        {isTooLong ? `${mark.words.length} / ${limits.markLength}` : describePlace(mark)}
      </p>
    </li>
  )
}

/** Of the field with a mark's words. */
export const wordsId = (id: string) => `mark-words-${id}`
