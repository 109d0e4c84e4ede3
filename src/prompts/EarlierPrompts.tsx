import { History } from 'lucide-react'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { PromptDialog } from './PromptDialog.tsx'

type EarlierPromptsProps = {
  /** As typed so far. */
  prompt: string
  onTake: (prompt: string) => void
}

/** The button that opens the prompts of this browser, to take one over. */
export function EarlierPrompts({ prompt, onTake }: EarlierPromptsProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button className="button quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <History className="icon" aria-hidden />
        Earlier prompts
      </button>
      {isOpen &&
        // Elsewhere than the field that it is opened from, whose looks it would inherit.
        createPortal(
          <PromptDialog prompt={prompt} onTake={onTake} onClose={() => setOpen(false)} />,
          document.body,
        )}
    </>
  )
}
