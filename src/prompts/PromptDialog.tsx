import { useId, useLayoutEffect, useRef, useState } from 'react'
import { X } from 'lucide-react'
import { forgetPrompts, keepPrompts, readPrompts, rememberPrompt } from './promptHistory.ts'
import { PromptSearch } from './PromptSearch.tsx'
import './PromptDialog.css'

type PromptDialogProps = {
  /** As typed so far: it becomes an earlier one when another is taken over. */
  prompt: string
  onTake: (prompt: string) => void
  onClose: () => void
}

/** The prompts of this browser: searched, taken over, forgotten. */
export function PromptDialog({ prompt, onTake, onClose }: PromptDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [{ isKept, prompts }, setHistory] = useState(readPrompts)
  const take = (taken: string) => {
    rememberPrompt(prompt)
    onTake(taken)
    dialog.current?.close()
  }

  // Closed before it goes, so that the focus returns to where it came from.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    shown?.querySelector('input')?.focus()
    return () => shown?.close()
  }, [])

  return (
    <dialog ref={dialog} className="prompts" aria-labelledby={title} onClose={onClose}>
      <header>
        <h2 id={title}>Earlier prompts</h2>
        <button className="button quiet" aria-label="Close" onClick={() => dialog.current?.close()}>
          <X className="icon" aria-hidden />
        </button>
      </header>
      <PromptSearch prompts={prompts} isKept={isKept} onTake={take} />
      <footer>
        <label>
          <input
            type="checkbox"
            checked={isKept}
            onChange={({ target }) => setHistory(keepPrompts(target.checked))}
          />
          Keep prompts in this browser
        </label>
        {prompts.length > 0 && (
          <button className="button" onClick={() => setHistory(forgetPrompts())}>
            Forget all {prompts.length}
          </button>
        )}
        <p className="hint">
          Words alone, and only here. When they are no longer kept, those that were are forgotten.
        </p>
      </footer>
    </dialog>
  )
}
