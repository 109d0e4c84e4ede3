import { useReview, type ReviewSnapshot } from './RoomContext.ts'
import './Where.css'

const states = [
  ['initial_input', 'Prompt'],
  ['generating', 'Drawing'],
  ['user_feedback', 'Judging'],
  ['final', 'Final'],
] as const

/** One of the four top-level states. */
export type StateName = (typeof states)[number][0]

export function stateName({ value }: ReviewSnapshot): StateName {
  if (typeof value === 'string') return value
  return 'generating' in value ? 'generating' : 'final'
}

/** The four states in people's words, the present one lit. */
export function Where() {
  const present = useReview(stateName)
  return (
    <ol className="where" aria-label="Where this review is">
      {states.map(([state, word]) => (
        <li key={state} aria-current={state === present ? 'step' : undefined}>
          <span>{word}</span>
        </li>
      ))}
    </ol>
  )
}
