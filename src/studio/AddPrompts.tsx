import { useEffect, useId, useState } from 'react'
import { formatOf, readFile, UnreadableFile, type ListFormat } from '../batch/readFile.ts'
import { useModal } from '../controls/useModal.ts'
import type { AddPromptsProps, Offered } from '../review/offered.ts'
import { AddPromptsForm } from './AddPromptsForm.tsx'
import './AddPrompts.css'

/** What is offered, read, or why it cannot be, behind its name. */
type Read = { format: ListFormat; text: string } | { problem: string }

/** Asks whether to add many prompts, and shows what they are and cost before it does. */
export function AddPrompts({ offered, onAdd, onClose }: AddPromptsProps) {
  const dialog = useModal()
  const title = useId()
  const read = useRead(offered)
  const source = offered instanceof File ? offered.name : 'What was pasted'
  return (
    <dialog
      ref={dialog}
      className="add-prompts"
      aria-labelledby={title}
      // Told late: by then it may be open again, as it is in development.
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) onClose()
      }}
    >
      {!read && <h2 id={title}>Reading {source}…</h2>}
      {read && 'problem' in read && (
        <>
          <h2 id={title}>Nothing to add</h2>
          <p role="alert">
            {source} {read.problem}.
          </p>
          <div className="answers">
            <button className="button" onClick={onClose}>
              Close
            </button>
          </div>
        </>
      )}
      {read && 'text' in read && (
        <AddPromptsForm
          {...read}
          way={'way' in offered ? offered.way : undefined}
          source={source}
          title={title}
          onAdd={onAdd}
          onClose={onClose}
        />
      )}
    </dialog>
  )
}

function useRead(offered: Offered): Read | undefined {
  const [read, setRead] = useState<Read | undefined>(() =>
    offered instanceof File ? undefined : { format: 'txt', text: offered.text },
  )
  useEffect(() => {
    if (offered instanceof File) void toRead(offered).then(setRead)
  }, [offered])
  return read
}

async function toRead(file: File): Promise<Read> {
  const format = formatOf(file)
  if (!format) return { problem: 'is no .txt, .csv or .jsonl' }
  try {
    return { format, text: await readFile(file) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.message }
    throw error
  }
}
