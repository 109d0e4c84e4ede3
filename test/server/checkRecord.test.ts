import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { describePlace } from '../../src/contract/describePlace.ts'
import { pricesAsOf } from '../../src/contract/prices.ts'
import type { ReviewRecord } from '../../src/contract/record.ts'
import { checkRecord } from '../../server/record/checkRecord.ts'

const at = '2026-01-02T03:04:05.678Z'
const paint = (background: string) =>
  sharp({ create: { width: 3, height: 2, channels: 3, background } })
    .png()
    .toBuffer()
const pictures = [await paint('red'), await paint('green')]

const versions = pictures.map((bytes, index): ReviewRecord['versions'][number] => ({
  number: index + 1,
  origin: index ? { kind: 'regenerated', from: index } : { kind: 'first' },
  prompt: 'A sea',
  instruction: 'A sea',
  requested: { size: 'auto' },
  startedAt: at,
  endedAt: at,
  attempts: [{ attempt: 1, startedAt: at }],
  provider: 'openai',
  imageModel: 'model',
  actual: {},
  picture: {
    file: `a-sea-v${index + 1}.png`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mime: 'image/png',
    bytes: bytes.length,
    width: 3,
    height: 2,
  },
}))

const whole: ReviewRecord = {
  format: 'proofroom-record',
  version: 1,
  exportedAt: at,
  outcome: 'approved',
  versions,
  unfinished: [],
  decisions: [
    { verdict: 'approved', version: 2, sha256: versions[1]!.picture.sha256, at, by: '', note: '' },
  ],
  refusals: [],
}

const changed = (part: Partial<ReviewRecord>) => ({ ...whole, ...part })

/** A folder with a record and some files beside it. */
async function folderWith(record: unknown, files: Record<string, Uint8Array | string>) {
  const folder = await mkdtemp(join(tmpdir(), 'record-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const json = typeof record === 'string' ? record : JSON.stringify(record)
  await writeFile(join(folder, 'record.json'), json)
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  return folder
}

const both = { 'a-sea-v1.png': pictures[0]!, 'a-sea-v2.png': pictures[1]! }

test('finds nothing wrong with a record and its pictures', async () => {
  expect(await checkRecord(await folderWith(whole, both))).toEqual({
    problems: [],
    absent: [],
    matching: ['a-sea-v1.png', 'a-sea-v2.png'],
    surplus: [],
  })
})

test('takes a photograph that lies on its side for what browsers show', async () => {
  const photograph = await sharp(pictures[1])
    .withExif({})
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const picture = {
    file: 'a-sea-v2.jpg',
    sha256: createHash('sha256').update(photograph).digest('hex'),
    mime: 'image/jpeg' as const,
    bytes: photograph.length,
    width: 2,
    height: 3,
  }
  const { sha256 } = picture
  const record = {
    ...second({ picture }),
    decisions: whole.decisions.map((one) => ({ ...one, sha256 })),
  }
  const folder = await folderWith(record, { ...both, 'a-sea-v2.jpg': photograph })
  expect((await checkRecord(folder)).problems).toEqual([])
})

test('names the pictures in the folder that the record does not know', async () => {
  const folder = await folderWith(whole, {
    ...both,
    'a-sea-v3.webp': 'words',
    'b.JPG': '',
    'notes.txt': '',
  })
  expect(await checkRecord(folder)).toMatchObject({
    problems: [],
    surplus: ['a-sea-v3.webp', 'b.JPG'],
  })
  expect(await checkRecord(join(folder, 'record.json'))).toMatchObject({ surplus: [] })
})

const origin = { kind: 'changed' as const, from: 1 }
const second = (part: Partial<ReviewRecord['versions'][number]>) =>
  changed({ versions: [versions[0]!, { ...versions[1]!, ...part }] })
const billed = {
  imageModel: 'gpt-image-2',
  usage: {
    inputTokens: 30,
    outputTokens: 1000,
    totalTokens: 1030,
    textInputTokens: 10,
    imageInputTokens: 20,
  },
}

test('accepts a change whose feedback stands before its prompt, and a cost that its tokens have', async () => {
  const record = second({
    ...billed,
    origin,
    change: { version: 1, feedback: 'Darker' },
    instruction: 'Darker\n\nWhatever goes between the two.\nA sea',
    cost: { usd: 0.03021, pricesAsOf },
  })
  expect((await checkRecord(await folderWith(record, both))).problems).toEqual([])
})

test('does not judge a cost by the prices of another month', async () => {
  const record = second({ ...billed, cost: { usd: 9, pricesAsOf: '2031-01' } })
  expect((await checkRecord(await folderWith(record, both))).problems).toEqual([])
})

/** The left third of the picture. */
const box = { x: 0, y: 0, size: { width: 0.33, height: 1 }, words: 'Darker' }
const masked = {
  origin,
  change: { version: 1, feedback: '', marks: [box], isMasked: true as const },
  instruction: `1: ${describePlace(box)}: Darker\nKeep it outside the mask.\nA sea`,
}

test('measures what changed outside of the boxes as the page does', async () => {
  const record = second({ ...masked, changedOutside: 1 })
  expect((await checkRecord(await folderWith(record, both))).problems).toEqual([])
})

const boat: NonNullable<ReviewRecord['versions'][number]['references']>[number] = {
  name: 'boat.jpg',
  sha256: 'a'.repeat(64),
  mime: 'image/jpeg',
  bytes: 7,
  width: 3,
  height: 2,
}

test('finds nothing wrong with reference pictures that go along from version to version', async () => {
  const record = { ...whole, versions: versions.map((one) => ({ ...one, references: [boat] })) }
  expect((await checkRecord(await folderWith(record, both))).problems).toEqual([])
})

test('compares the reference pictures that lie beside the record, and does without the others', async () => {
  const { file, ...picture } = versions[0]!.picture
  const given = { ...picture, name: 'boat.png', file: 'reference-1.png' }
  const gone = { ...boat, file: 'reference-2.jpg' }
  const references = [given, gone]
  const record = { ...whole, versions: versions.map((one) => ({ ...one, references })) }
  const withFile = (bytes: Uint8Array) => folderWith(record, { ...both, 'reference-1.png': bytes })
  expect(await checkRecord(await withFile(pictures[0]!))).toEqual({
    problems: [],
    absent: ['reference-2.jpg'],
    matching: [file, 'a-sea-v2.png', 'reference-1.png'],
    surplus: [],
  })
  expect(await checkRecord(await withFile(pictures[1]!))).toMatchObject({
    problems: [
      `reference-1.png has ${pictures[1]!.length} bytes instead of ${pictures[0]!.length}.`,
      'reference-1.png has another SHA-256 than the record.',
    ],
  })
})

test('does without the pictures that nobody approved, and not without the one that was', async () => {
  const { 'a-sea-v1.png': first, 'a-sea-v2.png': second } = both
  expect(await checkRecord(await folderWith(whole, { 'a-sea-v2.png': second }))).toMatchObject({
    problems: [],
    absent: ['a-sea-v1.png'],
  })
  expect(await checkRecord(await folderWith(whole, { 'a-sea-v1.png': first }))).toMatchObject({
    problems: ['The picture of version 2, which was approved, is not there.'],
  })
})

const decision = whole.decisions[0]!
const failure = { kind: 'rate_limited' as const, title: 'Too many', detail: '' }
const damaged = changed({
  versions: [{ ...versions[0]!, picture: { ...versions[0]!.picture, file: '..' } }, versions[1]!],
})

const widerBytes = await sharp(pictures[1]).resize(6, 2, { fit: 'fill' }).png().toBuffer()
const wider = {
  sha256: createHash('sha256').update(widerBytes).digest('hex'),
  bytes: widerBytes.length,
  width: 6,
}

test.each<[string, unknown, Record<string, Uint8Array | string>, string[]]>([
  [
    'another picture in its place',
    whole,
    { ...both, 'a-sea-v2.png': pictures[0]! },
    [
      `a-sea-v2.png has ${pictures[0]!.length} bytes instead of ${pictures[1]!.length}.`,
      'a-sea-v2.png has another SHA-256 than the record.',
    ],
  ],
  [
    'a file that is no picture',
    whole,
    { ...both, 'a-sea-v1.png': 'words' },
    [
      `a-sea-v1.png has 5 bytes instead of ${pictures[0]!.length}.`,
      'a-sea-v1.png has another SHA-256 than the record.',
      'a-sea-v1.png is not a picture.',
    ],
  ],
  [
    'a picture of another size and format than recorded',
    changed({
      versions: [
        versions[0]!,
        { ...versions[1]!, picture: { ...versions[1]!.picture, mime: 'image/webp', width: 9 } },
      ],
    }),
    both,
    ['a-sea-v2.png is png, not image/webp.', 'a-sea-v2.png has 3 × 2 pixels, not 9 × 2.'],
  ],
  [
    'a decision about other bytes',
    changed({ decisions: [{ ...decision, sha256: '0'.repeat(64) }] }),
    both,
    ['Version 2 was approved with another SHA-256 than its picture has.'],
  ],
  [
    'a decision about a version that is not there',
    changed({ decisions: [{ ...decision, version: 7 }] }),
    both,
    ['Version 7 was approved, but is not in the record.'],
  ],
  [
    'an outcome that nobody decided',
    changed({ decisions: [{ ...decision, undoneAt: at }] }),
    both,
    ['The outcome is approved, but the decisions say undecided.'],
  ],
  [
    'a version that comes from a later one',
    changed({
      versions: [versions[0]!, { ...versions[1]!, origin: { kind: 'regenerated', from: 2 } }],
    }),
    both,
    ['Version 2 cannot come from version 2.'],
  ],
  [
    'a version that was left out',
    changed({ versions: [versions[1]!] }),
    both,
    [
      'Version 2 stands where version 1 should.',
      'Version 2 comes from a version that is not in the record.',
    ],
  ],
  [
    'an instruction that is not what was written',
    second({ instruction: 'Another sea' }),
    both,
    ['The instruction of version 2 is not made of its prompt and change.'],
  ],
  [
    'an instruction without the feedback',
    second({ origin, change: { version: 1, feedback: 'Darker' } }),
    both,
    ['The instruction of version 2 is not made of its prompt and change.'],
  ],
  [
    'an unfinished drawing that was asked for in other words',
    changed({
      unfinished: [{ ...versions[0]!, instruction: 'Another sea', failure: undefined }],
    }),
    both,
    ['The instruction of unfinished drawing 1 is not made of its prompt and change.'],
  ],
  [
    'a change of a version that was not there yet',
    second({ origin: { ...origin, from: 2 }, change: { version: 2, feedback: '' } }),
    both,
    ['Version 2 cannot come from version 2.', 'Version 2 cannot be a change of version 2.'],
  ],
  [
    'a mask without a box',
    second({ ...masked, change: { version: 1, feedback: '1: ', isMasked: true } }),
    both,
    ['Version 2 is said to be masked, but has no box.'],
  ],
  [
    'a mask that the instruction says nothing of',
    second({ ...masked, instruction: masked.instruction.replace('mask', 'box') }),
    both,
    ['The instruction of version 2 is not made of its prompt and change.'],
  ],
  [
    'a mask that only the instruction knows of',
    second({ ...masked, change: { ...masked.change, isMasked: undefined } }),
    both,
    ['The instruction of version 2 is not made of its prompt and change.'],
  ],
  [
    'reference pictures that only the instruction knows of',
    second({
      ...masked,
      instruction: masked.instruction.replace('Keep', 'the others are references. Keep'),
    }),
    both,
    ['The instruction of version 2 is not made of its prompt and change.'],
  ],
  [
    'a measurement of pictures that cannot be compared',
    second({
      ...masked,
      changedOutside: 0,
      picture: { ...versions[1]!.picture, ...wider },
    }),
    { ...both, 'a-sea-v2.png': widerBytes },
    [
      'Version 2 was approved with another SHA-256 than its picture has.',
      'Version 2 has another size than what was changed: nobody could compare them.',
    ],
  ],
  [
    'another share of changes outside of the boxes',
    second({ ...masked, changedOutside: 0.25 }),
    both,
    ['Version 2 is said to have changed 25.0 % outside of its boxes, but 100.0 % did.'],
  ],
  [
    'changes outside of boxes where nothing was masked',
    second({ changedOutside: 1 }),
    both,
    ['Version 2 tells of changes outside of boxes, but was not masked.'],
  ],
  [
    'a cost that the tokens do not have',
    second({ ...billed, cost: { usd: 0.5, pricesAsOf } }),
    both,
    ['Version 2 is said to cost $0.5, but its tokens cost $0.03021.'],
  ],
  [
    'a cost out of nothing',
    second({ cost: { usd: 0.5, pricesAsOf } }),
    both,
    ['Version 2 has a cost, but nothing that it comes from.'],
  ],
  [
    'two decisions that stand',
    changed({ decisions: [{ ...decision, verdict: 'rejected' }, decision] }),
    both,
    ['2 decisions stand, where only one can.'],
  ],
  [
    'a decision before there was anything to judge',
    changed({ decisions: [{ ...decision, at: '2020-01-01T00:00:00.000Z' }] }),
    both,
    ['Version 2 was approved before it was there.'],
  ],
  [
    'a picture that was on screen before it was there',
    second({ shownAt: '2020-01-01T00:00:00.000Z' }),
    both,
    ['Version 2 was on screen before it was there.'],
  ],
  [
    'a decision about a picture that nobody had seen',
    { ...second({ shownAt: '2026-01-02T03:04:06.000Z' }), exportedAt: '2026-01-02T03:05:00.000Z' },
    both,
    ['Version 2 was approved before it was on screen.'],
  ],
  [
    'more candidates than were asked for',
    { ...second({ origin: { kind: 'candidate', from: 1 } }), candidates: 1 },
    both,
    ['2 candidates were drawn, where 1 were asked for.'],
  ],
  [
    'a reference picture that is there twice',
    changed({ versions: versions.map((version) => ({ ...version, references: [boat, boat] })) }),
    both,
    [1, 2].map((number) => `Version ${number} has the same reference picture twice.`),
  ],
  [
    'a reference picture that came later',
    changed({ versions: [versions[0]!, { ...versions[1]!, references: [boat] }] }),
    both,
    ['Version 2 has other reference pictures than version 1.'],
  ],
  [
    'another size and format than the picture has',
    second({ actual: { size: '9x9', format: 'webp' } }),
    both,
    [
      'Version 2 is said to have size 9x9, but has 3x2.',
      'Version 2 is said to have format webp, but has png.',
    ],
  ],
  [
    'a second version that is said to be the first',
    second({ origin: { kind: 'first' } }),
    both,
    ['Version 2 is said to be the first, which version 1 is.'],
  ],
  [
    'a change without its words',
    second({ origin }),
    both,
    ['Version 2 is said to be changed, but has no change.'],
  ],
  [
    'a change that is not said to be one',
    second({ ...masked, origin: { kind: 'edited', from: 1 } }),
    both,
    ['Version 2 has a change, but is not said to be changed.'],
  ],
  [
    'a change of another version than it comes from',
    changed({
      versions: [
        ...versions,
        {
          ...versions[1]!,
          ...masked,
          number: 3,
          change: { ...masked.change, version: 2 },
          picture: { ...versions[1]!.picture, file: 'a-sea-v3.png' },
        },
      ],
    }),
    both,
    ['Version 3 comes from another version than its change is about.'],
  ],
  [
    'the same drawn again from another prompt',
    second({ prompt: 'A lake', instruction: 'A lake' }),
    both,
    ['Version 2 is said to be the same drawn once more, but was asked for in other words.'],
  ],
  [
    'the same drawn again with other settings',
    second({ requested: { size: '1024x1024' } }),
    both,
    ['Version 2 is said to be the same drawn once more, but was asked for with other settings.'],
  ],
  [
    'a change with another prompt',
    second({ ...masked, prompt: 'A lake', instruction: masked.instruction.replace('sea', 'lake') }),
    both,
    ['Version 2 is said to be changed, but has another prompt than what it came from.'],
  ],
  [
    'a drawing that ended before it had started',
    second({ startedAt: '2026-01-02T03:04:06.000Z' }),
    both,
    ['Version 2 ended before it had started.'],
  ],
  [
    'a decision that was taken back before it was made',
    changed({
      outcome: 'undecided',
      decisions: [{ ...decision, undoneAt: '2026-01-02T03:04:05.000Z' }],
    }),
    both,
    ['The decision about version 2 was taken back before it was made.'],
  ],
  [
    'a decision after the record was made',
    changed({ decisions: [{ ...decision, at: '2031-01-01T00:00:00.000Z' }] }),
    both,
    ['Version 2 was approved after the record was made.'],
  ],
  [
    'a picture without an attempt',
    second({ attempts: [] }),
    both,
    ['Version 2 was drawn without an attempt.'],
  ],
  [
    'a picture from an attempt that failed',
    second({ attempts: [{ attempt: 1, startedAt: at, failure }] }),
    both,
    ['Version 2 has a picture, but its last attempt failed.'],
  ],
  [
    'a refusal about a version that is not there',
    changed({
      refusals: [
        { at, request: 'image.approved', reason: 'still_drawing', explanation: '', version: 7 },
      ],
    }),
    both,
    ['image.approved was refused for version 7, which is not in the record.'],
  ],
  [
    'an unfinished drawing from a version that is not there',
    changed({ unfinished: [{ ...versions[1]!, origin: { kind: 'regenerated', from: 7 } }] }),
    both,
    ['Unfinished drawing 1 comes from a version that is not in the record.'],
  ],
  [
    'two versions with one file',
    second({ picture: versions[0]!.picture }),
    both,
    [
      'Version 2 was approved with another SHA-256 than its picture has.',
      'Version 2 has the file a-sea-v1.png of an earlier one.',
    ],
  ],
])('tells of %s', async (_, record, files, problems) => {
  expect((await checkRecord(await folderWith(record, files))).problems).toEqual(problems)
})

test.each<[string, unknown, string]>([
  [
    'a reference picture without a digest',
    { ...whole, versions: [{ ...versions[0]!, references: [{ ...boat, sha256: 'boat' }] }] },
    'The record is damaged at versions.0.references.0.sha256: must be a SHA-256 in hexadecimal.',
  ],
  [
    'a newer schema',
    { ...whole, version: 2 },
    'The record is of version 2; this script knows up to 1.',
  ],
  ['another document', { format: 'timeline', version: 1 }, 'This is not a record of Proofroom.'],
  ['no JSON', '{', 'The record is not JSON.'],
  [
    'a file name that leads elsewhere',
    damaged,
    'The record is damaged at versions.0.picture.file: must be a name without a path.',
  ],
])('checks nothing of %s', async (_, record, unreadable) => {
  expect(await checkRecord(await folderWith(record, both))).toMatchObject({ unreadable })
})

test('finds the record as the page saves it by itself, with whatever mark before it', async () => {
  const folder = await folderWith('', both)
  await rm(join(folder, 'record.json'))
  await writeFile(join(folder, 'a-sea-record.json'), `\uFEFF${JSON.stringify(whole)}`)
  expect(await checkRecord(folder)).toMatchObject({ problems: [], matching: Object.keys(both) })
  await writeFile(join(folder, 'another-record.json'), JSON.stringify(whole))
  expect(await checkRecord(folder)).toMatchObject({
    unreadable: `There is no record at ${folder}.`,
  })
})

const check = (...paths: string[]) =>
  new Promise((resolve) => {
    execFile(process.execPath, ['server/record/check.ts', ...paths], (error, out, err) =>
      resolve({ code: error?.code ?? 0, said: err + out }),
    )
  })

test('the command says what it found, and its exit code says whether all is well', async () => {
  expect(await check(await folderWith(whole, both))).toEqual({
    code: 0,
    said: 'a-sea-v1.png: as recorded\na-sea-v2.png: as recorded\nThe record matches.\n',
  })
  expect(await check(await folderWith(whole, {}))).toMatchObject({ code: 1 })
  expect(await check('nowhere')).toEqual({
    code: 2,
    said: 'There is no record at nowhere. Nothing was checked.\n',
  })
  expect(await check()).toMatchObject({ code: 2 })
})
