import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { manifestSchema } from '../../src/contract/manifest.ts'
import { numbersOf } from '../../src/contract/numbersOf.ts'
import { recordSchema } from '../../src/contract/record.ts'
import { planArchive } from '../../src/studio/out/planArchive.ts'
import { recordsOf } from '../../src/studio/out/recordsOf.ts'
import { writeArchive, type WriteProgress } from '../../src/studio/out/writeArchive.ts'
import { openStudio } from '../support/openStudio.ts'
import { encoded } from '../support/encoded.ts'

/** A file as browsers give it to write to. */
function openFile() {
  const chunks: Uint8Array[] = []
  const createWritable = () =>
    Promise.resolve(new WritableStream<Uint8Array>({ write: (chunk) => void chunks.push(chunk) }))
  return {
    handle: { createWritable } as unknown as FileSystemFileHandle,
    text: () => Buffer.concat(chunks),
    largest: () => Math.max(...chunks.map(({ length }) => length)),
  }
}

const idle = { signal: new AbortController().signal, onProgress: () => undefined }

/** Two gulls approved, a crab rejected, a whelk undecided, and a seal that was let go of. */
async function exportSession() {
  const opened = openStudio()
  const { studio, images, add, finish, decide } = opened
  const verdicts = ['approved', 'rejected', null, 'approved', 'approved'] as const
  const ids = ['A gull', 'A crab', 'A whelk', 'A Gull!', 'A seal'].map((prompt, index) => {
    const id = add(prompt)
    finish(id)
    const verdict = verdicts[index]
    if (verdict) decide(id, `image.${verdict}`)
    return id
  })
  studio.send({ type: 'reviews.removed', ids: ids.slice(4) })
  const recorded = recordsOf(studio.getSnapshot().context)
  return { ...opened, recorded, files: await planArchive(recorded, images, Date.now()) }
}

test('gives each review a folder that no other has, whatever its prompt', async () => {
  const { files } = await exportSession()
  expect(files.map(({ name }) => name)).toEqual([
    'manifest.json',
    '001-a-gull/record.json',
    '001-a-gull/a-gull-v1.png',
    '002-a-crab/record.json',
    '003-a-whelk/record.json',
    '004-a-gull/record.json',
    '004-a-gull/a-gull-v1.png',
    '005-a-seal/record.json',
  ])
})

test('writes what it planned, with a manifest that has the digest of every file and the numbers', async () => {
  const { files, recorded } = await exportSession()
  const file = openFile()
  const told: WriteProgress[] = []
  await writeArchive(files, file.handle, { ...idle, onProgress: (one) => told.push(one) })
  const archive = unzipSync(file.text())
  const text = (name: string) => Buffer.from(archive[name]!).toString()
  const digest = (name: string) => createHash('sha256').update(archive[name]!).digest('hex')
  const { reviews, numbers } = v.parse(manifestSchema, JSON.parse(text('manifest.json')))
  expect(reviews.map(({ outcome, isReleased }) => [outcome, isReleased])).toEqual([
    ['approved', undefined],
    ['rejected', undefined],
    ['undecided', undefined],
    ['approved', undefined],
    ['approved', true],
  ])
  for (const { folder, record, picture } of reviews) {
    v.parse(recordSchema, JSON.parse(text(`${folder}/${record.file}`)))
    expect(digest(`${folder}/${record.file}`)).toBe(record.sha256)
    if (picture) expect(digest(`${folder}/${picture.file}`)).toBe(picture.sha256)
  }
  expect(reviews.filter(({ picture }) => picture)).toHaveLength(2)
  expect(numbers).toEqual(numbersOf(recorded.map(({ record }) => record)))
  expect(told.at(-1)).toEqual({ bytes: file.text().length, of: file.text().length })
})

test('hands large pictures over in pieces, so that no single step takes long', async () => {
  const input = Uint8Array.from({ length: 3_500_000 }, (_, index) => index % 251)
  const file = openFile()
  await writeArchive([{ name: 'a.png', input, lastModified: new Date(0) }], file.handle, idle)
  expect(file.largest()).toBe(1_000_000)
  expect(Buffer.from(unzipSync(file.text())['a.png']!).equals(input)).toBe(true)
})

test('puts what an approved picture was drawn from beside it', async () => {
  const { studio, images, reviewOf, finish, decide } = openStudio()
  const picture = { mime: 'image/png', bytes: 4, width: 1, height: 1, name: 'a/b:c.png' } as const
  const reference = { ...picture, id: images.put(encoded('boat')), sha256: 'ab'.repeat(32) }
  const review = reviewOf('review-1')
  review.send({ type: 'reference.added', reference })
  review.send({ type: 'prompt.changed', prompt: 'A boat' })
  review.send({ type: 'prompt.submitted' })
  finish('review-1')
  decide('review-1', 'image.approved')
  const files = await planArchive(recordsOf(studio.getSnapshot().context), images, 0)
  const found = files.find(({ name }) => name === '001-a-boat/reference-abababab.png')
  expect(found?.input).toEqual(encoded('boat').bytes)
})

test('reads no further once it is cancelled, and says so', async () => {
  const { files } = await exportSession()
  const cancelling = new AbortController()
  const file = openFile()
  const writing = writeArchive(files, file.handle, {
    signal: cancelling.signal,
    onProgress: () => cancelling.abort(),
  })
  await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
})
