import { useRef, useState, type ReactNode } from 'react'
import { Asked } from './Asked.tsx'

type AskInPlaceProps = {
  className?: string
  /** What has to be asked before, as things are when it is pressed; nothing if it can just be done. */
  question: () => string | undefined
  /** The button that says yes. */
  answer: string
  onAnswer: (wasAsked: boolean) => void
  children: ReactNode
}

/** A button that asks, right below it, before it does what costs or loses something. */
export function AskInPlace(props: AskInPlaceProps) {
  const { className = 'button', question, answer, onAnswer, children } = props
  const [asked, setAsked] = useState<string>()
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    button.current?.focus()
    setAsked(undefined)
  }
  const press = () => {
    const next = asked ? undefined : question()
    setAsked(next)
    if (!next && !asked) onAnswer(false)
  }
  return (
    <>
      <button
        ref={button}
        className={className}
        aria-expanded={asked === undefined ? undefined : true}
        onClick={press}
      >
        {children}
      </button>
      {asked && (
        <Asked
          words={asked}
          answer={answer}
          onAnswer={() => {
            close()
            onAnswer(true)
          }}
          onClose={close}
        />
      )}
    </>
  )
}
