import { expect, test } from 'vitest'
import { createActor, createMachine } from 'xstate'
import { recordHistory, type Heard } from '../../src/timeline/recordHistory.ts'
import { recordLater } from '../../src/timeline/recordLater.ts'

const child = createMachine({ on: { 'child.told': {} } })
const parent = createMachine({ invoke: { id: 'child', src: child }, on: { 'parent.told': {} } })

test('keeps what was missed of its own actor alone, and no longer than until it is told', async () => {
  const actor = createActor(parent)
  let told: readonly Heard[] = []
  let ofOthers = -1
  const history = recordLater(actor, () =>
    Promise.resolve((recorded: typeof actor, missed: readonly Heard[]) => {
      told = missed
      ofOthers = missed.filter(({ inspected }) => inspected.actorRef !== actor).length
      return recordHistory(recorded, { merge: [], subject: () => null }, missed)
    }),
  )
  actor.start()
  actor.getSnapshot().children.child?.send({ type: 'child.told' })
  actor.send({ type: 'parent.told' })
  const { entries } = (await history()).get()
  expect(entries.map(({ event }) => event.type)).toEqual(['xstate.init', 'parent.told'])
  expect([ofOthers, told.length]).toEqual([0, 0])
})
