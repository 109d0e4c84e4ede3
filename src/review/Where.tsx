import type { ReactNode } from 'react'
import { useReview } from './RoomContext.ts'
import { stateName } from './stateName.ts'
import { stateTitles } from './stateTitles.ts'
import './Where.css'

/**
 * The four states in people's words, the present one lit.
 *
 * @param children stands behind them.
 */
export function Where({ children }: { children: ReactNode }) {
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
      {children}
    </div>
  )
}
