import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { checkManifest } from '../../server/record/checkManifest.ts'
import type { Manifest } from '../../src/contract/manifest.ts'
import { numbersOf } from '../../src/contract/numbersOf.ts'
import type { ReviewRecord } from '../../src/contract/record.ts'

const at = '2026-01-02T03:04:05.678Z'
const digest = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const bytes = await sharp({ create: { width: 3, height: 2, channels: 3, background: 'red' } })
  .png()
  .toBuffer()

const picture = {
  file: 'a-sea-v1.png',
  sha256: digest(bytes),
  mime: 'image/png' as const,
  bytes: bytes.length,
  width: 3,
  height: 2,
}

const decided = (outcome: 'approved' | 'rejected'): ReviewRecord => ({
  format: 'proofroom-record',
  version: 1,
  exportedAt: at,
  outcome,
  versions: [
    {
      number: 1,
      origin: { kind: 'first' },
      prompt: 'A sea',
      instruction: 'A sea',
      requested: {},
      startedAt: at,
      endedAt: at,
      attempts: [{ attempt: 1, startedAt: at }],
      provider: 'openai',
      imageModel: 'model',
      actual: {},
      picture,
    },
  ],
  unfinished: [],
  decisions: [{ verdict: outcome, version: 1, sha256: picture.sha256, at, by: '', note: '' }],
  refusals: [],
})

const records = [decided('approved'), decided('rejected'), decided('approved')]
const texts = records.map((record) => JSON.stringify(record))
const entry = (index: number, more: Partial<Manifest['reviews'][number]>) => ({
  folder: `00${index + 1}-a-sea`,
  outcome: records[index]!.outcome,
  record: { file: 'record.json' as const, sha256: digest(texts[index]!) },
  ...more,
})
const named = { file: picture.file, sha256: picture.sha256 }

/** One is approved, one rejected, and one was approved and given up. */
const reviews = [entry(0, { picture: named }), entry(1, {}), entry(2, { isReleased: true })]
const whole: Manifest = {
  format: 'proofroom-manifest',
  version: 1,
  exportedAt: at,
  reviews,
  numbers: numbersOf(records),
}
const files: Record<string, Uint8Array | string> = {
  '001-a-sea/record.json': texts[0]!,
  '001-a-sea/a-sea-v1.png': bytes,
  '002-a-sea/record.json': texts[1]!,
  '003-a-sea/record.json': texts[2]!,
}

async function folderWith(manifest: unknown, others = files) {
  const folder = await mkdtemp(join(tmpdir(), 'manifest-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const all = { 'manifest.json': JSON.stringify(manifest), ...others }
  for (const [name, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

/** The manifest with one of its reviews told otherwise. */
const told = (index: number, more: Partial<Manifest['reviews'][number]>): Manifest => ({
  ...whole,
  reviews: reviews.map((review, at) => (at === index ? { ...review, ...more } : review)),
})

test('finds nothing wrong with a manifest and what lies beside it', async () => {
  expect(await checkManifest(await folderWith(whole))).toEqual({
    problems: [],
    absent: ['002-a-sea/a-sea-v1.png', '003-a-sea/a-sea-v1.png'],
    matching: ['001-a-sea/a-sea-v1.png'],
    surplus: [],
  })
})

test('names the folders and pictures that the manifest does not know', async () => {
  const folder = await folderWith(whole, {
    ...files,
    '004-a-lake/record.json': '{}',
    '002-a-sea/other.png': '',
  })
  expect(await checkManifest(folder)).toMatchObject({
    problems: [],
    surplus: ['002-a-sea/other.png', '004-a-lake'],
  })
})

const without = (name: string) =>
  Object.fromEntries(Object.entries(files).filter(([file]) => file !== name))

const altered = JSON.stringify({ ...records[1], outcome: 'undecided' })
const later = JSON.stringify({ ...records[1], exportedAt: '2026-01-02T03:04:06.000Z' })

test.each<[string, Manifest, Record<string, Uint8Array | string>, string[]]>([
  [
    'a record that was altered',
    whole,
    { ...files, '002-a-sea/record.json': altered },
    [
      '002-a-sea: The record has another SHA-256 than the manifest says.',
      '002-a-sea: The manifest says rejected, the record says undecided.',
      '002-a-sea: The outcome is undecided, but the decisions say rejected.',
      'By the manifest, rejected is 1; by the records it is 0.',
      'By the manifest, undecided is 0; by the records it is 1.',
      'By the manifest, attemptsPerApproval is 1.5; by the records it is 1.',
      'By the manifest, shareAtFirstSight is 0.666667; by the records it is 1.',
    ],
  ],
  [
    'a record that is not there',
    whole,
    without('002-a-sea/record.json'),
    ['002-a-sea: The record is not there.'],
  ],
  [
    'a record that cannot be read',
    told(1, { record: { file: 'record.json', sha256: digest('{') } }),
    { ...files, '002-a-sea/record.json': '{' },
    ['002-a-sea: The record is not JSON.'],
  ],
  [
    'a record that was made later',
    told(1, { record: { file: 'record.json', sha256: digest(later) } }),
    { ...files, '002-a-sea/record.json': later },
    ['002-a-sea: The record was made after the manifest.'],
  ],
  [
    'an approved picture that is not there',
    whole,
    without('001-a-sea/a-sea-v1.png'),
    ['001-a-sea: The picture of version 1, which was approved, is not there.'],
  ],
  [
    'an approved picture that it does not name',
    told(0, { picture: undefined }),
    files,
    ['001-a-sea: The manifest does not name the approved picture.'],
  ],
  [
    'another picture than the approved one',
    told(0, { picture: { ...named, sha256: '0'.repeat(64) } }),
    files,
    ['001-a-sea: The manifest names another picture than the one that was approved.'],
  ],
  [
    'a picture that nobody approved',
    told(1, { picture: named }),
    files,
    ['002-a-sea: The manifest names a picture, but none was approved.'],
  ],
  [
    'a picture that was given up',
    told(2, { picture: named }),
    files,
    ['003-a-sea: The manifest names a picture, and says that it was given up.'],
  ],
  [
    'a folder for two',
    { ...whole, reviews: [...reviews, { ...reviews[1]!, folder: '002-A-SEA' }] },
    { ...files, '002-A-SEA/record.json': texts[1]! },
    [
      'Two reviews have the folder 002-A-SEA.',
      'By the manifest, reviews is 3; by the records it is 4.',
      'By the manifest, rejected is 1; by the records it is 2.',
      'By the manifest, pictures is 3; by the records it is 4.',
      'By the manifest, attempts is 3; by the records it is 4.',
      'By the manifest, attemptsPerApproval is 1.5; by the records it is 2.',
      'By the manifest, shareAtFirstSight is 0.666667; by the records it is 0.5.',
      'By the manifest, picturesWithoutCost is 3; by the records it is 4.',
    ],
  ],
  [
    'numbers that the records do not come to',
    { ...whole, numbers: { ...whole.numbers, approved: 3, failures: { rate_limited: 1 } } },
    files,
    [
      'By the manifest, approved is 3; by the records it is 2.',
      'By the manifest, failures.rate_limited is 1; by the records it is none.',
    ],
  ],
])('tells of %s', async (_, manifest, others, problems) => {
  expect((await checkManifest(await folderWith(manifest, others))).problems).toEqual(problems)
})

test.each([
  [
    'a newer schema',
    { ...whole, version: 2 },
    'The manifest is of version 2; this script knows up to 1.',
  ],
  ['a record', records[0], 'This is not a manifest of Proofroom.'],
  [
    'a folder that leads elsewhere',
    told(0, { folder: '..' }),
    'The manifest is damaged at reviews.0.folder: must be a name without a path.',
  ],
])('checks nothing of %s', async (_, manifest, unreadable) => {
  expect(await checkManifest(await folderWith(manifest))).toMatchObject({ unreadable })
})

test('the command takes a folder with a manifest for one', async () => {
  const folder = await folderWith(whole)
  const said = await new Promise((resolve) => {
    execFile(process.execPath, ['server/record/check.ts', folder], (_, out) => resolve(out))
  })
  expect(said).toMatch(/^001-a-sea\/a-sea-v1\.png: as recorded\n.*The manifest matches\.\n$/s)
})
