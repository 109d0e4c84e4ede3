import { TakeOutTools } from './TakeOutTools.tsx'

/** Below the list, what leaves the room of all reviews together. */
export const TakeOut = () => (
  <details className="take-out fold" name="queue-fold">
    <summary>Take out</summary>
    <TakeOutTools />
  </details>
)
