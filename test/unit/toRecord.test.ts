import { expect, onTestFinished, test, vi } from 'vitest'
import * as v from 'valibot'
import { recordSchema } from '../../src/contract/record.ts'
import { toRecord } from '../../src/review/toRecord.ts'
import { overloaded, words, type MoveName, shown } from '../model/moves.ts'
import { startReview } from '../model/startReview.ts'

/** The record of a review that went through these moves. */
function recordAfter(...moves: MoveName[]) {
  const { review, make } = startReview()
  moves.forEach(make)
  const record = toRecord(review.getSnapshot().context)
  expect(v.parse(recordSchema, JSON.parse(JSON.stringify(record)))).toEqual(record)
  return record
}

/** Has the clock stand still at that time, for the rest of the test. */
function setTime(now: number) {
  vi.useFakeTimers({ now })
  onTestFinished(() => void vi.useRealTimers())
}

const firstVersion = [
  'write the prompt',
  'submit',
  'an attempt starts',
  'the picture arrives',
] as const

test('tells what was asked for, what each version came from and what it became', () => {
  const { versions } = recordAfter(
    ...firstVersion,
    'write feedback',
    'request changes',
    'the picture arrives',
    'look at the first version',
    'regenerate',
    'the picture arrives',
    'draw the edited prompt',
    'the picture arrives',
  )
  expect(versions.map(({ number, origin, change }) => ({ number, origin, change }))).toEqual([
    { number: 1, origin: { kind: 'first' }, change: undefined },
    {
      number: 2,
      origin: { kind: 'changed', from: 1 },
      change: { version: 1, feedback: words.feedback },
    },
    { number: 3, origin: { kind: 'regenerated', from: 1 }, change: undefined },
    { number: 4, origin: { kind: 'edited', from: 3 }, change: undefined },
  ])
  expect(versions[1]?.instruction).toMatch(words.feedback)
  expect(versions[1]?.instruction).toMatch(words.prompt)
  expect(versions[0]?.picture.file).toBe('a-lighthouse-at-dusk-v1.png')
  expect(versions[0]?.requested).toMatchObject({ size: '1024x1024', format: 'png' })
  expect(versions[0]?.actual).toMatchObject({ format: 'png' })
})

test('tells the reference pictures of each version by their digests, and holds none', () => {
  const { review, generation, make } = startReview()
  const { imageId: id, ...picture } = generation.takeIn()
  const reference = { ...picture, id, name: 'boat.png' }
  review.send({ type: 'reference.added', reference })
  for (const move of firstVersion) make(move)
  make('regenerate')
  make('cancel')
  const { versions, unfinished } = v.parse(recordSchema, toRecord(review.getSnapshot().context))
  const { sha256, bytes } = picture
  const file = `reference-${sha256.slice(0, 8)}.png`
  const told = { name: 'boat.png', file, sha256, mime: 'image/png', bytes, width: 16, height: 16 }
  expect(versions[0]?.references).toEqual([told])
  expect(unfinished[0]?.references).toEqual([told])
})

test('tells when a picture arrived, was first seen and judged, and how many were asked for', () => {
  setTime(Date.parse('2026-01-02T03:00:00.000Z'))
  const { review, make } = startReview()
  for (const move of firstVersion.slice(0, -1)) make(move)
  vi.advanceTimersByTime(20_000)
  make('the picture arrives')
  vi.advanceTimersByTime(5_000)
  review.send(shown(review.getSnapshot().context))
  make('approve')
  const { candidates, versions, decisions } = toRecord(review.getSnapshot().context)
  expect(candidates).toBe(1)
  expect(versions[0]).toMatchObject({
    endedAt: '2026-01-02T03:00:20.000Z',
    shownAt: '2026-01-02T03:00:20.000Z',
  })
  expect(decisions[0]?.at).toBe('2026-01-02T03:00:25.000Z')
})

test('binds each decision to a version and its digest, those taken back included', () => {
  const { outcome, decisions, versions } = recordAfter(
    ...firstVersion,
    'reject',
    'write a note',
    'give a name',
    'undo',
    'approve',
  )
  const sha256 = versions[0]!.picture.sha256
  expect(outcome).toBe('approved')
  expect(decisions).toMatchObject([
    { verdict: 'rejected', version: 1, sha256, by: words.name, note: words.note },
    { verdict: 'approved', version: 1, sha256, by: words.name, note: '' },
  ])
  expect(decisions.map(({ undoneAt }) => undoneAt !== undefined)).toEqual([true, false])
  expect(decisions.map(({ undoneBy }) => undoneBy)).toEqual([words.name, undefined])
})

test('tells what a version cost, where anybody knows', () => {
  const { review, make, generation } = startReview()
  make('write the prompt')
  make('submit')
  const usage = { inputTokens: 8, outputTokens: 1_000, totalTokens: 1_008 }
  const told = { ...usage, textInputTokens: 8, imageInputTokens: 0 }
  const details = { provider: 'openai', imageModel: 'gpt-image-2', attempt: 1 } as const
  generation.say({
    type: 'generation.completed',
    picture: generation.takeIn(),
    details: { ...details, usage: told },
  })
  review.send(shown(review.getSnapshot().context))
  make('regenerate')
  make('the picture arrives')
  const { versions } = toRecord(review.getSnapshot().context)
  expect(versions[0]?.cost).toEqual({ usd: 0.03004, pricesAsOf: '2026-11' })
  expect(versions[1]).not.toHaveProperty('cost')
})

test('tells every attempt, and every drawing that led to no picture', () => {
  const { versions, unfinished, outcome } = recordAfter(
    ...firstVersion,
    'regenerate',
    'an attempt starts',
    'an attempt fails',
    'an attempt starts',
    'cancel',
    'regenerate',
    'an attempt starts',
    'the generation fails',
    'regenerate',
    'an attempt starts',
    'an attempt fails',
    'an attempt starts',
    'the picture arrives',
  )
  const failure = { kind: overloaded.kind, title: overloaded.title, detail: overloaded.detail }
  expect(outcome).toBe('undecided')
  expect(unfinished).toMatchObject([
    { attempts: [{ attempt: 1, failure }, { attempt: 2 }] },
    { attempts: [{ attempt: 1, failure }], failure },
  ])
  expect(unfinished[0]).not.toHaveProperty('failure')
  expect(versions[1]?.attempts).toMatchObject([{ attempt: 1, failure }, { attempt: 2 }])
})

test('tells what was refused, about which version, and why', () => {
  const { refusals } = recordAfter(
    ...firstVersion,
    'regenerate',
    'approve',
    'the picture arrives',
    'approve a version that left the screen',
    'reject',
    'approve',
  )
  expect(refusals).toMatchObject([
    { request: 'image.approved', reason: 'still_drawing', version: 1 },
    { request: 'image.approved', reason: 'not_on_screen', version: 1 },
    { request: 'image.approved', reason: 'already_decided', version: 2 },
  ])
})

test('tells who was refused, by the name they had given by then', () => {
  const { refusals } = recordAfter(...firstVersion, 'reject', 'approve', 'give a name', 'approve')
  expect(refusals.map(({ by }) => by)).toEqual(['', words.name])
})

test('takes the first 100 characters of a name, and nothing from the machine it was made on', () => {
  setTime(Date.UTC(2026, 0, 2))
  const { review, make } = startReview()
  firstVersion.forEach(make)
  make('approve')
  review.send({ type: 'reviewer.named', name: `  ${'Ä'.repeat(500)}` })
  const record = toRecord(review.getSnapshot().context)
  expect(record.decisions[0]?.by).toBe('Ä'.repeat(100))
  expect(record.exportedAt).toBe('2026-01-02T00:00:00.000Z')
  expect(JSON.stringify(record)).not.toMatch(/blob:|file:|image-\d/)
})

test('agrees with the timeline about decisions, attempts and refusals', () => {
  setTime(Date.UTC(2026, 0, 2))
  const { review, history, make } = startReview()
  const moves: MoveName[] = [
    ...firstVersion,
    'reject',
    'undo',
    'regenerate',
    'approve',
    'an attempt starts',
    'an attempt fails',
    'an attempt starts',
    'the picture arrives',
    'approve a version that left the screen',
    'approve',
  ]
  for (const move of moves) {
    vi.advanceTimersByTime(1_000)
    make(move)
  }
  const record = toRecord(review.getSnapshot().context)
  const { entries } = history.get()
  const timesOf = (types: string[], action: string) =>
    entries
      .filter(({ event }) => types.includes(event.type))
      .filter(({ steps }) =>
        steps.some(({ actions }) => actions.some(({ type }) => type === action)),
      )
      .map(({ at }) => new Date(at).toISOString())
      .sort()
  const decided = ['image.approved', 'image.rejected']
  const times = (list: { at: string }[]) => list.map(({ at }) => at).sort()
  expect(timesOf(decided, 'decide')).toEqual(times(record.decisions))
  expect(timesOf(decided, 'noteRefusal')).toEqual(times(record.refusals))
  expect(timesOf(['attempt.started'], 'startAttempt')).toEqual(
    record.versions.flatMap(({ attempts }) => attempts.map(({ startedAt }) => startedAt)).sort(),
  )
})
