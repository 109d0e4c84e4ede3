import type { Page } from 'playwright-core'
import { png } from '../server/support/answers.ts'
import { words, type MoveName } from './moves.ts'

const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).click()

const type = (name: RegExp, text: string) => (page: Page) =>
  page.getByRole('textbox', { name }).fill(text)

const inFold = (summary: string, act: (page: Page) => Promise<void>) => async (page: Page) => {
  const fold = page.locator('details', { hasText: summary })
  if ((await fold.getAttribute('open')) === null) await fold.getByText(summary).click()
  await act(page)
}

const addReference = async (page: Page) => {
  const file = { name: 'boat.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') }
  await page.locator('.references input[type=file]').setInputFiles(file)
}

const removeReference = async (page: Page) => {
  const remove = page.getByRole('button', { name: 'Remove boat.png' })
  if (!(await remove.isVisible())) await page.getByText('Reference pictures').first().click()
  await remove.click()
}

/** How a person makes a move on the page, by the first words of the names that they see. */
const personMoves: Partial<Record<MoveName, (page: Page) => Promise<void>>> = {
  'write the prompt': type(/^Prompt/, words.prompt),
  'write too long a prompt': type(/^Prompt/, words.tooLongPrompt),
  'blank the prompt': type(/^Prompt/, ' '),
  'change a setting': (page) => page.getByText('Wide').click(),
  'set a size that breaks a rule': async (page) => {
    await page.getByText('Own', { exact: true }).click()
    await type(/^Width/, '1000')(page)
  },
  'add a reference': addReference,
  'remove the reference': removeReference,
  submit: press(/^Generate image/),
  'edit the prompt': inFold('Edit the prompt', type(/^Edited prompt/, words.prompt)),
  'edit the prompt away': inFold('Edit the prompt', type(/^Edited prompt/, ' ')),
  'edit the prompt beyond its length': inFold(
    'Edit the prompt',
    type(/^Edited prompt/, words.tooLongPrompt),
  ),
  cancel: press(/^Cancel/),
  'look at the first version': press(/^Look at version 1/),
  'watch the drawing': press(/^Look at version .* drawing$/),
  'write feedback': type(/^What should change\?/, words.feedback),
  'write too much feedback': type(/^What should change\?/, words.tooMuchFeedback),
  'blank the feedback': type(/^What should change\?/, ' '),
  'mark a place': (page) => page.getByRole('button', { name: /^Mark a place/ }).press('Enter'),
  'move the mark': (page) => page.getByRole('button', { name: /^Mark 1/ }).press('ArrowRight'),
  'remove the mark': press(/^Remove mark 1/),
  approve: press(/^Approve/),
  reject: press(/^Reject/),
  regenerate: press(/^Regenerate/),
  'request changes': press(/^Request changes/),
  'draw the edited prompt': inFold('Edit the prompt', press(/^Draw this prompt/)),
  download: press(/^Download/),
  'write a note': type(/^(Note|Reason)/, words.note),
  'give a name': type(/^Your name/, words.name),
  undo: press(/^Undo/),
  'start over': press(/^Start over/),
}

/** How a person makes a move; the server's moves are not theirs to make. */
export const makeAsPerson = (move: MoveName) => async (page: Page) => {
  const make = personMoves[move]
  if (!make) throw new Error(`Nobody can ${move} on the page`)
  await make(page)
}
