import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderReview } from './renderReview.tsx'

/** Holds something over the page, and tells whether the page sees to it, and what comes of a drop. */
function hold(type: string) {
  const dataTransfer = { types: [type], dropEffect: 'copy' }
  const over = Object.assign(new Event('dragover', { bubbles: true, cancelable: true }), {
    dataTransfer,
  })
  screen.getByRole('main').dispatchEvent(over)
  return { isSeenTo: over.defaultPrevented, comes: dataTransfer.dropEffect }
}

test('a file is taken beside a prompt only, and opened in the page’s place nowhere', async () => {
  const { complete } = renderReview()
  await screen.findByText('Reference pictures')
  expect(hold('Files')).toEqual({ isSeenTo: true, comes: 'copy' })
  await userEvent.keyboard('A lighthouse{Control>}{Enter}{/Control}')
  expect(hold('Files')).toEqual({ isSeenTo: true, comes: 'none' })
  complete()
  expect(hold('Files')).toEqual({ isSeenTo: true, comes: 'none' })
  expect(hold('text/plain')).toEqual({ isSeenTo: false, comes: 'copy' })
  await userEvent.click(screen.getByRole('button', { name: 'Reject' }))
  expect(hold('Files')).toEqual({ isSeenTo: true, comes: 'none' })
})
