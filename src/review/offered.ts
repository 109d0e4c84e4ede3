import type { ComponentType } from 'react'
import type { Way } from '../batch/batch.ts'

/** What may hold many prompts: a text, and how it is to be cut, or a file. */
export type Offered = { text: string; way: Way } | File

export type AddPromptsProps = {
  offered: Offered
  /** Called right before they are added. */
  onAdd?: () => void
  onClose: () => void
}

/** The question whether to add them, loaded once it is asked. */
export type LoadAddPrompts = () => Promise<{ AddPrompts: ComponentType<AddPromptsProps> }>
