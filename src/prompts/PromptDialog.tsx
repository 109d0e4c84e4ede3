import { useId, useLayoutEffect, useState } from 'react'
import { X } from 'lucide-react'
import { useModal } from '../controls/useModal.ts'
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
  const dialog = useModal()
  const title = useId()
  const [{ isKept, prompts }, setHistory] = useState(readPrompts)
  const take = (taken: string) => {
    rememberPrompt(prompt)
    onTake(taken)
    dialog.current?.close()
  }

  useLayoutEffect(() => dialog.current?.querySelector('input')?.focus(), [dialog])

  return (
    <dialog
      ref={dialog}
      className="prompts"
      aria-labelledby={title}
      // Told late: by then it may be open again, as it is in development.
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) onClose()
      }}
    >
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
