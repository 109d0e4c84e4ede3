import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Order } from '../../server/stand-in/order.ts'
import { paint } from '../../server/stand-in/painter/paint.ts'

const { signal } = new AbortController()
const side = 512

function order(prompt: string, change: Pick<Order, 'context' | 'given'>): Order {
  return {
    prompt,
    ...change,
    mask: undefined,
    references: [],
    width: side,
    height: side,
    format: 'png',
    compression: 100,
    quality: 'medium',
    background: 'opaque',
    partials: 0,
    imageModel: 'gpt-image-2',
  }
}
const draw = (prompt: string, attempt = 0) =>
  paint(order(prompt, { context: '', given: undefined }), attempt, signal).final()
const edit = (given: Buffer, prompt: string, feedback: string, attempt = 0) =>
  paint(order(feedback, { context: prompt, given }), attempt, signal).final()

/** Share of the pixels that changed, and by how much these did, 0–255, red, green and blue. */
async function changeOf(before: Buffer, after: Buffer) {
  const [a, b] = await Promise.all(
    [before, after].map((picture) => sharp(picture).removeAlpha().raw().toBuffer()),
  )
  if (!a || !b) throw new Error('There is no picture')
  const sum = [0, 0, 0]
  let changed = 0
  let inCorners = 0
  for (let at = 0; at < a.length; at += 3) {
    const moved = [0, 1, 2].map((channel) => (b[at + channel] ?? 0) - (a[at + channel] ?? 0))
    const size = Math.max(...moved.map(Math.abs))
    if (isCorner(at / 3)) inCorners = Math.max(inCorners, size)
    if (size <= 2) continue
    changed++
    moved.forEach((step, channel) => (sum[channel] = (sum[channel] ?? 0) + step))
  }
  const [r = 0, g = 0, b_ = 0] = sum.map((total) => total / Math.max(1, changed))
  return { share: changed / (side * side), inCorners, r, g, b: b_ }
}

function isCorner(pixel: number): boolean {
  const [x, y] = [pixel % side, Math.floor(pixel / side)]
  const isNear = (value: number) => value < side / 12 || value > (side * 11) / 12
  return isNear(x) && isNear(y)
}

describe('an edit that names a thing', () => {
  it.each([
    ['A green tree', 'make the tree red', 0.03, 0.3],
    ['A yellow boat on a green sea', 'make the boat blue', 0.01, 0.25],
    ['a lighthouse on a cliff at dusk', 'make the lighthouse darker', 0.01, 0.25],
    ['a lighthouse on a cliff at dusk', 'make the window warmer', 0.0004, 0.03],
    ['a cat on a blue sofa', 'make the sofa green', 0.03, 0.4],
    ['A green tree', 'make the sun red', 0.003, 0.05],
  ])('on "%s", "%s", changes it and nothing else', async (prompt, feedback, least, most) => {
    for (const attempt of [0, 1, 2]) {
      const given = await draw(prompt, attempt)
      const change = await changeOf(given, await edit(given, prompt, feedback))
      expect(change.share).toBeGreaterThan(least)
      expect(change.share).toBeLessThan(most)
      expect(change.inCorners).toBeLessThanOrEqual(2)
    }
  })

  it('goes in the direction of the words', async () => {
    const prompt = 'A green tree'
    const given = await draw(prompt)
    const red = await changeOf(given, await edit(given, prompt, 'make the tree red'))
    expect(red.r).toBeGreaterThan(60)
    expect(red.g).toBeLessThan(-20)
  })

  it('finds the thing again in a picture that was edited before', async () => {
    const prompt = 'A yellow boat on a green sea'
    const first = await edit(await draw(prompt, 1), prompt, 'make the boat blue')
    const darker = await edit(first, prompt, 'make everything darker')
    for (const given of [first, darker]) {
      const change = await changeOf(given, await edit(given, prompt, 'now make the boat red'))
      expect(change.share).toBeGreaterThan(0.01)
      expect(change.share).toBeLessThan(0.25)
      expect(change.inCorners).toBeLessThanOrEqual(2)
      expect(change.r - change.b).toBeGreaterThan(60)
    }
  })

  it('comes out different when regenerated', async () => {
    const prompt = 'A green tree'
    const given = await draw(prompt)
    const edits = await Promise.all(
      [0, 1, 2, 3].map((attempt) => edit(given, prompt, 'make the tree much redder', attempt)),
    )
    expect(new Set(edits.map((picture) => picture.toString('base64'))).size).toBe(4)
  })

  it('keeps to the middle of a picture that it does not know', async () => {
    const given = await draw('a castle in the desert')
    const change = await changeOf(given, await edit(given, 'A green tree', 'make the tree red'))
    expect(change.share).toBeGreaterThan(0.1)
    expect(change.inCorners).toBeLessThanOrEqual(2)
  })

  it('changes all of the picture where the words name all of it', async () => {
    const prompt = 'A green tree'
    const given = await draw(prompt)
    for (const feedback of ['warmer', 'make the whole picture darker']) {
      const change = await changeOf(given, await edit(given, prompt, feedback))
      expect(change.share).toBeGreaterThan(0.95)
    }
  })
})
