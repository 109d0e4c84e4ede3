import { createActor } from 'xstate'
import { expect, test } from 'vitest'
import { otherVersion } from '../../src/review/otherVersion.ts'
import type { Version } from '../../src/review/version.ts'
import { modeOf, viewingMachine, type Mode } from '../../src/viewer/viewingMachine.ts'

const version = (id: string, from?: string) =>
  ({ id, origin: from ? { kind: 'changed', from } : { kind: 'first' } }) as Version

test('compares with what was chosen, else with what a version came from, else with its neighbour', () => {
  const [first, second, third] = [version('a'), version('b', 'a'), version('c', 'a')]
  const versions = [first, second, third]
  expect(otherVersion(versions, third, null)).toBe(first)
  expect(otherVersion(versions, third, 'b')).toBe(second)
  expect(otherVersion(versions, third, 'c')).toBe(first)
  expect(otherVersion(versions, first, null)).toBe(second)
  expect(otherVersion(versions, first, 'gone')).toBe(second)
  expect(otherVersion([first], first, null)).toBeUndefined()
})

test('looks at one picture, or compares in one of three ways', () => {
  const viewing = createActor(viewingMachine).start()
  const modes: Mode[] = ['side_by_side', 'slider', 'difference', 'single']
  for (const mode of modes) {
    viewing.send({ type: 'mode.chosen', mode })
    expect(modeOf(viewing.getSnapshot())).toBe(mode)
  }
})

test('ends the comparison and forgets what was chosen when the next picture is drawn', () => {
  const viewing = createActor(viewingMachine).start()
  viewing.send({ type: 'mode.chosen', mode: 'slider' })
  viewing.send({ type: 'other.chosen', id: 'a' })
  viewing.send({ type: 'blink.started' })
  viewing.send({ type: 'stage.taken' })
  expect(modeOf(viewing.getSnapshot())).toBe('single')
  expect(viewing.getSnapshot().matches({ peek: 'released' })).toBe(true)
  expect(viewing.getSnapshot().context.otherId).toBeNull()
})

test('takes the refusal of full screen back with the next thing that happens', () => {
  const viewing = createActor(viewingMachine).start()
  viewing.send({ type: 'screen.refused' })
  expect(viewing.getSnapshot().matches({ screen: 'refused' })).toBe(true)
  viewing.send({ type: 'backdrop.turned' })
  expect(viewing.getSnapshot().matches({ screen: 'windowed' })).toBe(true)
  expect(viewing.getSnapshot().context.backdrop).toBe('black')
})
