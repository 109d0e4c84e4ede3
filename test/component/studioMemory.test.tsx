import type { Encoded } from '../../src/images/createImageStore.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, onTestFinished, test, vi } from 'vitest'
import { usualLimitMb } from '../../src/studio/memory/memoryLimit.ts'
import { renderReview } from './renderReview.tsx'

const mb = 1_000_000

const ofSize = (megabytes: number): Encoded => ({
  bytes: new Uint8Array(megabytes * mb),
  mime: 'image/png',
})

/** A room whose pictures may take 10 MB, and already take so many; with three prompts, or one. */
function open(megabytes: number, prompts: string[]) {
  localStorage.setItem(
    'proofroom.studio',
    JSON.stringify({ atOnce: 3, goesOn: false, memoryMb: '10' }),
  )
  const room = renderReview()
  act(() => {
    room.images.put(ofSize(megabytes))
    if (prompts.length)
      room.studio.send({
        type: 'prompts.added',
        prompts: prompts.map((prompt) => ({ prompt })),
        priority: 'normal',
      })
  })
  return room
}

function decide(
  { studio }: ReturnType<typeof open>,
  index: number,
  type: 'image.approved' | 'image.rejected',
) {
  const { review } = studio.getSnapshot().context.entries[index]!
  const [version] = review.getSnapshot().context.versions
  act(() => {
    review.send({ type: 'version.shown', versionId: version!.id })
    review.send({ type, versionId: version!.id, sha256: version!.picture.sha256 })
  })
}

/** Digests and streams take their time on a busy machine. */
const patience = { timeout: 15_000 }

const foot = () => screen.findByRole('region', { name: 'Memory' })

test('says what the pictures take, of what they should, and no more while there is room', async () => {
  open(4, ['A', 'B'])
  const memory = within(await foot())
  expect(memory.getByText('4 MB of 10 MB')).toBeDefined()
  expect(memory.getByRole('meter', { name: 'What the pictures take' })).toHaveProperty(
    'value',
    4 * mb,
  )
  expect(memory.queryByRole('button')).toBeNull()
})

test('releases the rejected near the limit, once it is told to, and nothing that is undecided', async () => {
  const room = open(8, ['A', 'B', 'C'])
  const { studio, images } = room
  for (let drawn = 0; drawn < 3; drawn++) room.arrive()
  const size = images.size
  const memory = within(await foot())
  expect(memory.queryByRole('button')).toBeNull()
  decide(room, 1, 'image.rejected')
  decide(room, 2, 'image.approved')
  expect(images.size).toBe(size)
  await userEvent.click(await memory.findByRole('button', { name: /^Release 1 rejected/ }))
  expect(memory.getByRole('alert').textContent).toMatch(/do not come back/)
  expect(images.size).toBe(size)
  await userEvent.click(memory.getByRole('button', { name: 'Release 1' }))
  expect(images.size).toBe(size - 1)
  expect(studio.getSnapshot().context.entries.map(({ id }) => id)).toHaveLength(2)
  expect(document.activeElement?.textContent).toMatch(/of 10 MB/)
})

/** Three prompts, of which the first and the last are approved. */
async function openApproved() {
  const room = open(8, ['A', 'B', 'C'])
  for (let drawn = 0; drawn < 3; drawn++) room.arrive()
  decide(room, 0, 'image.approved')
  decide(room, 2, 'image.approved')
  const memory = within(await foot())
  const button = await memory.findByRole('button', { name: /^Download 2 approved and release/ })
  return { ...room, memory, button }
}

test('downloads the approved, and releases them once they are said to be saved', async () => {
  const { studio, images, memory, button } = await openApproved()
  const size = images.size
  button.focus()
  await userEvent.keyboard('{Enter}')
  const release = await memory.findByRole('button', { name: 'Saved: release 2' }, patience)
  expect(document.activeElement).toBe(button)
  expect(images.size).toBe(size)
  await userEvent.click(release)
  expect(images.size).toBe(size - 2)
  const { entries, past } = studio.getSnapshot().context
  expect(entries).toHaveLength(1)
  expect(past.flatMap(({ context }) => context.savedIds)).toHaveLength(2)
})

test('releases nothing whose download was not confirmed, or that was decided otherwise since', async () => {
  const { studio, images, memory, button } = await openApproved()
  const size = images.size
  await userEvent.click(button)
  await memory.findByRole('button', { name: 'Saved: release 2' }, patience)
  act(() => studio.getSnapshot().context.entries[0]!.review.send({ type: 'decision.undone' }))
  expect(memory.getByRole('button', { name: 'Saved: release 1' })).toBeDefined()
  await userEvent.click(memory.getByRole('button', { name: 'Not now' }))
  expect(memory.queryByRole('button', { name: /^Saved/ })).toBeNull()
  expect(document.activeElement).toBe(button)
  expect(images.size).toBe(size)
})

test('releases at once what was written into a file that was chosen', async () => {
  const writable = new WritableStream()
  const handle = { createWritable: () => Promise.resolve(writable) }
  vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(handle))
  onTestFinished(() => void Reflect.deleteProperty(window, 'showSaveFilePicker'))
  const { images, button } = await openApproved()
  const size = images.size
  await userEvent.click(button)
  await waitFor(() => expect(images.size).toBe(size - 2), patience)
  expect(document.activeElement, 'the list has gone').toBe(
    screen.getByRole('heading', { level: 1 }),
  )
})

test('has no meter for one prompt, but a word where it takes much', () => {
  const { images } = open(4, [])
  expect(screen.queryByText('Memory')).toBeNull()
  act(() => void images.put(ofSize(5)))
  expect(screen.getByRole('button', { name: 'Memory' })).toBeDefined()
})

test('keeps to the limit that was typed, once it is whole', async () => {
  open(8, ['A', 'B'])
  const memory = within(await foot())
  await userEvent.click(memory.getByText(/of 10 MB/))
  const field = memory.getByLabelText('Pictures may take, in MB')
  await userEvent.clear(field)
  await userEvent.type(field, '1500')
  expect(memory.getByText(/of 10 MB/)).toBeDefined()
  await userEvent.keyboard('{Enter}')
  expect(memory.getByText('8 MB of 1.5 GB')).toBeDefined()
  expect(localStorage.getItem('proofroom.studio')).toContain('"1500"')
})

test('takes a quarter of the memory that is told of, where it is', () => {
  expect(usualLimitMb({ deviceMemory: 1 })).toBe(250)
  expect(usualLimitMb({ deviceMemory: 8 })).toBe(2_000)
  expect(usualLimitMb({})).toBe(500)
})
