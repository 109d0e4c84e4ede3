import { MachineButton } from './MachineButton.tsx'
import { useReview, type ReviewSnapshot } from './RoomContext.ts'
import { stateTitles, type StateName } from './stateTitles.ts'
import './Where.css'

export function stateName({ value }: ReviewSnapshot): StateName {
  if (typeof value === 'string') return value
  return 'generating' in value ? 'generating' : 'final'
}

/** The four states in people's words, the present one lit; behind them the machine itself. */
export function Where() {
  const present = useReview(stateName)
  return (
    <div className="where">
      <ol aria-label="Where this review is">
        {Object.entries(stateTitles).map(([state, title]) => (
          <li key={state} aria-current={state === present ? 'step' : undefined}>
            <span>{title}</span>
          </li>
        ))}
      </ol>
      <MachineButton />
    </div>
  )
}
