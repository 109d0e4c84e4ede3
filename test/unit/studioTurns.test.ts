import { expect, test } from 'vitest'
import { createActor, fromCallback, sendParent } from 'xstate'
import { emptyDraft } from '../../src/review/draft.ts'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { readTurn } from '../../src/studio/readTurn.ts'
import type { Told } from '../../src/studio/studioEvents.ts'
import { studioMachine } from '../../src/studio/studioMachine.ts'

function startStudio(...prompts: string[]) {
  const review = reviewMachine.provide({
    actors: { generation: fromCallback(() => undefined) },
    actions: { tellStudio: sendParent(({ self }, report): Told => ({ ...report, id: self.id })) },
  })
  const input = { draft: emptyDraft, atOnce: 1, goesOn: true, memoryMb: '' }
  const studio = createActor(studioMachine.provide({ actors: { review } }), { input }).start()
  studio.send({
    type: 'prompts.added',
    prompts: prompts.map((prompt) => ({ prompt })),
    priority: 'normal',
  })
  return studio
}

test('a review knows its place in the line of those that wait, and what holds them up', () => {
  const studio = startStudio('A', 'B', 'C')
  const turns = () =>
    studio.getSnapshot().context.entries.map(({ id }) => readTurn(studio.getSnapshot(), id).place)
  expect(turns()).toEqual([0, 1, 2])
  const last = studio.getSnapshot().context.entries[2]!.id
  studio.send({ type: 'review.prioritized', id: last, priority: 'high' })
  expect(turns()).toEqual([0, 2, 1])
  studio.send({ type: 'queue.paused' })
  expect(readTurn(studio.getSnapshot(), last)).toEqual({
    place: 1,
    isPaused: true,
    slowedUntil: null,
  })
})
