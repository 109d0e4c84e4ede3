import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Blob as NodeBlob } from 'node:buffer'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Course } from '../../src/studio/out/Course.tsx'
import { NumbersPane } from '../../src/studio/out/NumbersPane.tsx'
import type { Entry } from '../../src/studio/studioContext.ts'
import { StudioRoom } from '../../src/studio/useStudio.ts'
import { openStudio } from '../support/openStudio.ts'
import { overloaded, renderReview } from './renderReview.tsx'

// jsdom's cannot be read as a stream.
vi.stubGlobal('Blob', NodeBlob)

/** Two prompts with a picture each, of which so many are approved, and where they are taken out. */
async function open(approved: number) {
  const room = renderReview()
  act(() =>
    room.studio.send({
      type: 'prompts.added',
      prompts: [{ prompt: 'A gull' }, { prompt: 'A crab' }],
      priority: 'normal',
    }),
  )
  for (const { review } of room.studio.getSnapshot().context.entries.toReversed()) {
    const versionId = room.arrive()
    act(() => review.send({ type: 'version.shown', versionId }))
  }
  const { entries } = room.studio.getSnapshot().context
  for (const { review } of entries.slice(0, approved)) {
    const [version] = review.getSnapshot().context.versions
    const seen = { versionId: version!.id, sha256: version!.picture.sha256 }
    act(() => review.send({ type: 'image.approved', ...seen }))
  }
  await userEvent.click(await screen.findByText('Take out'))
  return room
}

/** What a browser with a way to ask for a file answers. */
function answerPicker(picker: () => Promise<unknown>) {
  vi.stubGlobal('showSaveFilePicker', picker)
  onTestFinished(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
}

/** Digests and streams take their time on a busy machine. */
const told = (words: string) => screen.findByText(words, {}, { timeout: 15_000 })
const click = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const download = (count: number) =>
  screen.getByRole('button', { name: `Download approved (${count})` })

test('saves nothing as long as nothing was drawn, and says so', async () => {
  const picker = vi.fn(() => Promise.reject(new Error('Nobody is to be asked')))
  answerPicker(picker)
  const { studio } = renderReview()
  act(() =>
    studio.send({
      type: 'prompts.added',
      prompts: [{ prompt: 'A gull' }, { prompt: 'A crab' }],
      priority: 'normal',
    }),
  )
  await userEvent.click(await screen.findByText('Take out'))
  await userEvent.click(download(0))
  expect(download(0)).toHaveProperty('ariaDisabled', 'true')
  expect(screen.getByText('Nothing has been drawn yet.')).toBeDefined()
  expect(picker).not.toHaveBeenCalled()
})

test('saves the records alone where nothing is approved, or no longer held', async () => {
  const writable = () => new WritableStream()
  answerPicker(() => Promise.resolve({ createWritable: () => Promise.resolve(writable()) }))
  const { studio } = await open(0)
  expect(screen.getByText(/^Nothing is approved;/)).toBeDefined()
  await click('Download the records (2)')
  expect(await told('2 records saved.')).toBeDefined()
  const [{ id, review }] = studio.getSnapshot().context.entries as [Entry]
  const [version] = review.getSnapshot().context.versions
  const seen = { versionId: version!.id, sha256: version!.picture.sha256 }
  act(() => {
    review.send({ type: 'image.approved', ...seen })
    studio.send({ type: 'review.opened' })
    studio.send({ type: 'reviews.removed', ids: [id] })
  })
  expect(screen.getByText(/^No approved picture is held any more;/)).toBeDefined()
  expect(screen.getByRole('button', { name: 'Download the records (2)' })).toBeDefined()
})

test('is there for what was taken off the list, when that list is no more', async () => {
  const { studio } = await open(1)
  const take = (index: number) =>
    act(() =>
      studio.send({
        type: 'reviews.removed',
        ids: [studio.getSnapshot().context.entries[index]!.id],
      }),
    )
  expect(screen.queryByRole('button', { name: 'Take out' })).toBeNull()
  take(0)
  expect(await screen.findByRole('button', { name: 'Take out' })).toBeDefined()
  expect(await screen.findByText(/^No approved picture is held any more;/)).toBeDefined()
  // jsdom opens no popover.
  await userEvent.click(screen.getByText('Numbers'))
  const numbers = await screen.findByRole<HTMLDialogElement>('dialog', {
    name: 'Numbers',
    hidden: true,
  })
  expect(await within(numbers).findAllByText('In all')).toHaveLength(2)
  const showPopover = vi.fn()
  Object.assign(document.getElementById('take-out')!, { showPopover })
  numbers.close()
  fireEvent(numbers, new Event('close'))
  expect(showPopover).toHaveBeenCalled()
})

test('is not in the way of who never had more than one prompt', async () => {
  const room = renderReview()
  act(() => {
    room.review.send({ type: 'prompt.changed', prompt: 'A gull' })
    room.review.send({ type: 'prompt.submitted' })
  })
  room.complete()
  await userEvent.click(screen.getByRole('button', { name: 'Reject' }))
  await userEvent.click(screen.getByRole('button', { name: 'Start over' }))
  expect(room.studio.getSnapshot().context.past).toHaveLength(1)
  expect(screen.queryByRole('button', { name: 'Take out' })).toBeNull()
})

test.each([
  [
    'the person chooses no file',
    new DOMException('No', 'AbortError'),
    'Cancelled: nothing was saved.',
  ],
  [
    'no file can be written',
    new Error('The disk is full.'),
    'The archive could not be written: The disk is full.',
  ],
])('says so in place when %s, and takes nothing for downloaded', async (_, cause, words) => {
  answerPicker(() => Promise.reject(cause))
  const { studio } = await open(1)
  await userEvent.click(download(1))
  expect(await told(words)).toBeDefined()
  const { review } = studio.getSnapshot().context.entries[0]!
  expect(review.getSnapshot().hasTag('unsaved')).toBe(true)
})

test('writes into the file that was chosen, and takes the approved for downloaded', async () => {
  const written: number[] = []
  const writable = new WritableStream<Uint8Array>({
    write: (chunk) => void written.push(chunk.length),
  })
  answerPicker(() => Promise.resolve({ createWritable: () => Promise.resolve(writable) }))
  const { studio } = await open(2)
  await userEvent.click(download(2))
  expect(await told('2 pictures saved.')).toBeDefined()
  expect(written.length).toBeGreaterThan(5)
  for (const { review } of studio.getSnapshot().context.entries)
    expect(review.getSnapshot().hasTag('unsaved')).toBe(false)
})

test('takes nothing for downloaded that was decided otherwise while it was written', async () => {
  const { studio } = await open(2)
  const [undone, stays] = studio.getSnapshot().context.entries.map(({ review }) => review)
  const write = () => undone!.send({ type: 'decision.undone' })
  const writable = new WritableStream({ write })
  answerPicker(() => Promise.resolve({ createWritable: () => Promise.resolve(writable) }))
  await userEvent.click(download(2))
  expect(await told('2 pictures saved. Decided otherwise meanwhile: 1 of them.')).toBeDefined()
  expect(undone!.getSnapshot().hasTag('unsaved')).toBe(true)
  expect(stays!.getSnapshot().hasTag('unsaved')).toBe(false)
})

test('shows how far it is while it writes, and can be cancelled where it was begun', async () => {
  let isAborted = false
  const busy = Promise.withResolvers<undefined>()
  const writable = new WritableStream<Uint8Array>({
    write: () => busy.promise,
    abort: () => {
      isAborted = true
    },
  })
  answerPicker(() => Promise.resolve({ createWritable: () => Promise.resolve(writable) }))
  await open(2)
  await userEvent.click(download(2))
  expect(await screen.findByRole('progressbar', { name: /^Saving/ })).toBeDefined()
  expect(document.activeElement?.textContent).toBe('Cancel saving')
  await userEvent.keyboard('{Enter}')
  busy.resolve(undefined)
  expect(await told('Cancelled: nothing was saved.')).toBeDefined()
  expect(isAborted).toBe(true)
  expect(document.activeElement?.textContent).toBe('Download approved (2)')
})

test('tells the numbers of all reviews, and the plot as a table', async () => {
  const { studio, images, generation, add, finish, decide } = openStudio()
  const ids = ['A gull', 'A crab'].map((prompt) => {
    const id = add(prompt)
    finish(id)
    return id
  })
  decide(ids[0]!, 'image.approved')
  add('A whelk')
  generation.say({ type: 'generation.failed', failure: overloaded })
  const unreachable = () => expect.unreachable()
  const room = { studio, images, roomOf: unreachable, history: unreachable }
  render(
    <StudioRoom value={room}>
      <NumbersPane />
    </StudioRoom>,
  )
  const fact = (term: string) => screen.getAllByText(term)[0]?.nextSibling?.textContent
  expect(fact('Approved')).toBe('1')
  expect(fact('At first sight')).toBe('1 (100 % of decided)')
  expect(fact('Undecided')).toBe('2')
  expect(fact(overloaded.title)).toBe('1')
  await userEvent.click(screen.getByText('The same as a table'))
  const cells = within(screen.getByRole('table')).getAllByRole('cell')
  expect(cells.slice(-3).map(({ textContent }) => textContent)).toEqual(['1', '0', '$0.00'])
})

test('plots what pictures cost before anything is decided, and nothing where they cost nothing', () => {
  const start = { at: 0, approved: 0, rejected: 0, usd: 0 }
  const { rerender } = render(<Course steps={[start, { ...start, at: 1_000, usd: 0.04 }]} />)
  expect(screen.getByText('Cost $0.04')).toBeDefined()
  expect(screen.queryByText(/^Approved \d/)).toBeNull()
  rerender(<Course steps={[start, { ...start, at: 1_000 }]} />)
  expect(screen.queryByRole('figure')).toBeNull()
})
