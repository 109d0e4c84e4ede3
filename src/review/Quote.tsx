import { useState } from 'react'
import './Quote.css'

/** Longer texts than this do not fit the four lines that a quote takes. */
const longFrom = 180

/** A person's or a model's words, shortened to a few lines until asked for more. */
export function Quote({ children }: { children: string }) {
  const [isOpen, setOpen] = useState(false)
  const isLong = children.length > longFrom || children.split('\n').length > 4
  return (
    <div>
      <blockquote className="quote" dir="auto" data-open={isOpen || !isLong}>
        {children}
      </blockquote>
      {isLong && (
        <button className="more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Show less' : 'Show all'}
        </button>
      )}
    </div>
  )
}
