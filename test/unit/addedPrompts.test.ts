import { expect, test } from 'vitest'
import { createActor, fromCallback } from 'xstate'
import { defaultSettings } from '../../src/contract/settings.ts'
import { emptyDraft } from '../../src/review/draft.ts'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { snapshotOf } from '../../src/studio/studioContext.ts'
import { studioMachine } from '../../src/studio/studioMachine.ts'

test('a prompt that is added may have a priority, settings and a number of pictures of its own', () => {
  const review = reviewMachine.provide({ actors: { generation: fromCallback(() => undefined) } })
  const input = { draft: { ...emptyDraft, candidates: 2 }, atOnce: 3, goesOn: true, memoryMb: '' }
  const studio = createActor(studioMachine.provide({ actors: { review } }), { input }).start()
  const settings = { ...defaultSettings, quality: 'high' } as const
  studio.send({
    type: 'prompts.added',
    prompts: [{ prompt: 'A boat' }, { prompt: 'A cat', priority: 'high', candidates: 4, settings }],
    priority: 'low',
  })
  const { entries } = studio.getSnapshot().context
  expect(entries.map(({ priority }) => priority)).toEqual(['low', 'high'])
  const [boat, cat] = entries.map((entry) => snapshotOf(entry).context)
  expect(boat).toMatchObject({ prompt: 'A boat', candidates: 2, settings: defaultSettings })
  expect(cat).toMatchObject({ prompt: 'A cat', candidates: 4, settings })
  expect(cat).not.toHaveProperty('priority')
})
