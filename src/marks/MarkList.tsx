import { X } from 'lucide-react'
import { useId } from 'react'
import { describePlace } from '../contract/describePlace.ts'
import type { DraftMark, MarkEvent } from './draftMark.ts'
import { markNote } from './markNote.ts'
import { wordsId } from './markParts.ts'
import './MarkList.css'

type MarkListProps = {
  marks: readonly DraftMark[]
  /** Whether nothing may change outside of the boxes among them. */
  isMasked: boolean
  /** Whether there are words for the whole picture, which a mark without any is left to. */
  hasFeedback: boolean
  send: (event: MarkEvent) => void
  onRemove: (id: string) => void
  /** Told whose words have the focus; nothing once none have. */
  onFocus: (id: string | null) => void
}

/** The words of each mark, numbered as on the picture. */
export const MarkList = ({ marks, isMasked, hasFeedback, send, ...told }: MarkListProps) => (
  <ol className="mark-list">
    {marks.map((mark, index) => (
      <Item
        key={mark.id}
        mark={mark}
        number={index + 1}
        note={markNote(mark, { marks, isMasked })}
        placeholder={hasFeedback ? 'As written above' : 'What should change here'}
        onType={(words) => send({ type: 'mark.changed', id: mark.id, change: { words } })}
        onRemove={() => told.onRemove(mark.id)}
        onFocus={() => told.onFocus(mark.id)}
        onBlur={() => told.onFocus(null)}
      />
    ))}
  </ol>
)

type ItemProps = {
  mark: DraftMark
  number: number
  note: string | undefined
  placeholder: string
  onType: (words: string) => void
  onRemove: () => void
  onFocus: () => void
  onBlur: () => void
}

function Item({ mark, number, note, placeholder, onType, onRemove, ...focus }: ItemProps) {
  const hint = useId()
  return (
    <li className="field" {...focus}>
      <label htmlFor={wordsId(mark.id)}>
        <span className="mark-badge" aria-hidden>
          {number}
        </span>
        <span className="visually-hidden">What should change at {number}?</span>
      </label>
      <textarea
        id={wordsId(mark.id)}
        rows={1}
        dir="auto"
        value={mark.words}
        placeholder={placeholder}
        aria-describedby={hint}
        aria-invalid={note !== undefined || undefined}
        onChange={({ target }) => onType(target.value)}
      />
      <button className="button quiet" aria-label={`Remove mark ${number}`} onClick={onRemove}>
        <X className="icon" aria-hidden />
      </button>
      <p id={hint} className="hint" data-over={note !== undefined}>
        {note} <span className="visually-hidden">{describePlace(mark)}</span>
      </p>
    </li>
  )
}
