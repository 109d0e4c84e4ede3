import { useId } from 'react'
import { useModal } from '../controls/useModal.ts'

type AskFirstProps = { host: string; onAnswer: (yes: boolean) => void }

/** Before the first time: says what leaves the page, and for where. */
export function AskFirst({ host, onAnswer }: AskFirstProps) {
  const dialog = useModal()
  const title = useId()
  const text = useId()
  return (
    <dialog
      ref={dialog}
      className="inspector-ask"
      aria-labelledby={title}
      aria-describedby={text}
      onCancel={(event) => {
        event.preventDefault()
        onAnswer(false)
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h3 id={title}>Send all reviews to {host}?</h3>
      <div id={text}>
        <p>
          The inspector is a page of a third party. While it is open, it is sent your{' '}
          <strong>prompts, wanted changes and settings</strong> of all reviews, the names of your
          reference pictures, and every step.
        </p>
        <p>No pictures are sent, and no key. Detach, or close its window, to end it.</p>
      </div>
      <div className="inspector-buttons">
        <button className="button primary" onClick={() => onAnswer(true)}>
          Open and send
        </button>
        <button className="button quiet" onClick={() => onAnswer(false)}>
          Not now
        </button>
      </div>
    </dialog>
  )
}
