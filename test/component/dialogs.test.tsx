import { fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { PromptDialog } from '../../src/prompts/PromptDialog.tsx'
import { OutDialog } from '../../src/studio/out/OutDialog.tsx'

type Open = (onClose: () => void) => ReactNode

test.each<[string, Open]>([
  [
    'earlier prompts',
    (onClose) => <PromptDialog prompt="" onTake={() => undefined} onClose={onClose} />,
  ],
  [
    'all reviews',
    (onClose) => (
      <OutDialog title="Numbers" onClose={onClose}>
        None
      </OutDialog>
    ),
  ],
])('a dialog of %s that is open again when it is told of its end goes on', (_, open) => {
  const onClose = vi.fn()
  render(open(onClose))
  const dialog = screen.getByRole<HTMLDialogElement>('dialog')
  fireEvent(dialog, new Event('close'))
  expect(onClose).not.toHaveBeenCalled()
  dialog.close()
  fireEvent(dialog, new Event('close'))
  expect(onClose).toHaveBeenCalled()
})
