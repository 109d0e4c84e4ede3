import { expect, it, onTestFinished } from 'vitest'
import { createSlots, type Release } from '../../server/access/slots.ts'

/** Slots whose waiting ends with the test, and the order in which they are given out. */
function open(all: number, perClient: number) {
  const slots = createSlots({ all, perClient, queueMs: 60_000 })
  const ended = new AbortController()
  onTestFinished(() => ended.abort())
  const served: string[] = []
  const take = async (client: string, review?: string): Promise<Release> => {
    const release = await slots.take({ client, review }, ended.signal)
    served.push(client)
    return release
  }
  return { take, served }
}

const refused = { kind: 'server_busy' }
/** Waits, and may do so until the end of the test. */
const waits = (taking: Promise<Release>) => void taking.catch(() => undefined)

it('one client has its own share of the places to wait in, and no more', async () => {
  const { take, served } = open(3, 1)
  const release = await take('a')
  waits(take('a'))
  await expect(take('a')).rejects.toMatchObject(refused)
  await take('b')
  await take('c')
  waits(take('b'))
  waits(take('c'))
  await expect(take('d')).rejects.toMatchObject(refused)
  release()
  await expect.poll(() => served).toEqual(['a', 'b', 'c', 'a'])
})

it('nobody is overtaken by who comes later', async () => {
  const { take, served } = open(1, 1)
  const release = await take('a')
  const second = take('b')
  release()
  waits(take('c'))
  const releaseSecond = await second
  expect(served).toEqual(['a', 'b'])
  releaseSecond()
  await expect.poll(() => served).toEqual(['a', 'b', 'c'])
})

it('who waits for a slot of its own keeps nobody else from theirs', async () => {
  const { take, served } = open(2, 1)
  await take('a')
  waits(take('a'))
  await take('b')
  expect(served).toEqual(['a', 'b'])
})

it('a review is told from one of the same name that is another client’s', async () => {
  const { take, served } = open(9, 9)
  await take('a', 'one')
  await take('b', 'one')
  waits(take('a', 'one'))
  await take('a', 'two')
  expect(served).toEqual(['a', 'b', 'a'])
})
