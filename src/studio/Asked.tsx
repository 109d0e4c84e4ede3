import { useEffect, useRef } from 'react'
import './Asked.css'

type AskedProps = {
  words: string
  /** The button that says yes. */
  answer: string
  onAnswer: () => void
  onClose: () => void
}

/** A question in its place, before something that costs or loses; brought into sight. */
export function Asked({ words, answer, onAnswer, onClose }: AskedProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for what ends the effect.
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div className="asked" ref={place}>
      <p role="alert">{words}</p>
      <button className="button" onClick={onAnswer}>
        {answer}
      </button>
      <button className="button quiet" onClick={onClose}>
        Not now
      </button>
    </div>
  )
}
