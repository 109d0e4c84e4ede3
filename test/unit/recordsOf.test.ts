import { expect, test } from 'vitest'
import { readSpending } from '../../src/studio/readSpending.ts'
import { recordsOf } from '../../src/studio/out/recordsOf.ts'
import { openStudio } from '../support/openStudio.ts'

test('keeps the record of a review that is taken off the list, and none of its pictures', () => {
  const { studio, images, add, finish, decide } = openStudio()
  const gone = add('A gull')
  finish(gone)
  decide(gone, 'image.approved')
  const stays = add('A crab')
  finish(stays)
  studio.send({ type: 'reviews.removed', ids: [gone] })
  expect(images.size).toBe(1)
  expect(
    recordsOf(studio.getSnapshot().context).map(({ record, entry }) => ({
      prompt: record.versions[0]?.prompt,
      outcome: record.outcome,
      id: entry?.id,
    })),
  ).toEqual([
    { prompt: 'A crab', outcome: 'undecided', id: stays },
    { prompt: 'A gull', outcome: 'approved', id: undefined },
  ])
})

test('tells of a drawing that ended because its review was taken off the list', () => {
  const { studio, generation, add } = openStudio()
  const id = add('A gull')
  generation.say({ type: 'attempt.started', attempt: 1, of: 4 })
  studio.send({ type: 'reviews.removed', ids: [id] })
  const [past, ...others] = recordsOf(studio.getSnapshot().context)
  expect(others).toEqual([])
  expect(past?.record).toMatchObject({
    versions: [],
    unfinished: [{ prompt: 'A gull', attempts: [{ attempt: 1 }] }],
  })
})

test('keeps the record of a review that starts over, and its costs once', () => {
  const { studio, reviewOf, add, finish, decide } = openStudio()
  const id = add('A gull')
  finish(id)
  decide(id, 'image.rejected')
  reviewOf(id).send({ type: 'review.restarted' })
  const { context } = studio.getSnapshot()
  expect(recordsOf(context).map(({ record }) => record.outcome)).toEqual(['rejected'])
  expect(readSpending(context).bills).toHaveLength(1)
  studio.send({ type: 'reviews.removed', ids: [id] })
  expect(readSpending(studio.getSnapshot().context).bills).toHaveLength(1)
})

test('says nothing of a review in which nothing was asked for', () => {
  const { studio } = openStudio()
  studio.send({ type: 'review.opened' })
  expect(recordsOf(studio.getSnapshot().context)).toEqual([])
})
