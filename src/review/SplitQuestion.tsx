import { useState } from 'react'
import type { Way } from '../batch/batch.ts'
import { countPieces, likelyWay } from '../batch/splitText.ts'
import { Adding } from './Adding.tsx'
import './SplitQuestion.css'

type SplitQuestionProps = {
  /** What was pasted last. */
  pasted: string
  /** As it stands in the field. */
  text: string
  onOne: () => void
  /** Called right before the text is added as several prompts. */
  onAdd: () => void
}

/** A text of so many lines is often one prompt. */
const fewLines = 3

/** Whether a text that was pasted is several prompts. Unanswered, it is one. */
export function SplitQuestion({ pasted, text, onOne, onAdd }: SplitQuestionProps) {
  const [chosen, setChosen] = useState<Way>()
  if (!pasted.trim().includes('\n')) return null
  const counts = countPieces(text)
  if (counts.line < 2) return null

  const likely = likelyWay(counts)
  const isFew = counts.line <= fewLines && counts.block === 1
  const choices: readonly Way[] =
    counts.block === 1 || counts.block === counts.line
      ? ['line']
      : likely === 'line'
        ? ['line', 'block']
        : ['block', 'line']
  const asOne = (
    <button className="button" onClick={onOne}>
      As one prompt
    </button>
  )
  return (
    <div className="split" role="group" aria-label="What was pasted">
      <p aria-live="polite">
        {isFew ? `One prompt of ${counts.line} lines?` : `Add ${counts[likely]} prompts?`}
      </p>
      {isFew && asOne}
      {choices.map((way) => (
        <button key={way} className="button" aria-haspopup="dialog" onClick={() => setChosen(way)}>
          One per {way}
          {choices.length > 1 && ` (${counts[way]})`}
        </button>
      ))}
      {!isFew && asOne}
      {chosen && (
        <Adding
          offered={{ text, way: chosen }}
          onAdd={onAdd}
          onClose={() => setChosen(undefined)}
        />
      )}
    </div>
  )
}
