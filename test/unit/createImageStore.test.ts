import { expect, test } from 'vitest'
import { createImageStore } from '../../src/images/createImageStore.ts'

test('gives back the bytes that were put in, until they are released', async () => {
  const images = createImageStore()
  const id = images.put(new Blob(['picture']))
  expect(await images.blob(id).text()).toBe('picture')
  expect(images.url(id)).toMatch(/^blob:/)
  images.release(id)
  expect(images.size).toBe(0)
  expect(() => images.url(id)).toThrow('not in the image store')
})

test('refuses to release a picture twice', () => {
  const images = createImageStore()
  const id = images.put(new Blob(['picture']))
  images.release(id)
  expect(() => images.release(id)).toThrow('not in the image store')
})

test('never gives the same name to two pictures', () => {
  const images = createImageStore()
  const first = images.put(new Blob(['a']))
  images.release(first)
  expect(images.put(new Blob(['b']))).not.toBe(first)
})

test('knows what it holds, and tells of every change', () => {
  const images = createImageStore()
  const seen: number[] = []
  const unsubscribe = images.subscribe(() => seen.push(images.bytes))
  const id = images.put(new Blob(['12345']))
  const other = images.put(new Blob(['123']))
  images.putSmall(id, new Blob(['1']))
  expect(images.bytesOf([id])).toBe(6)
  images.release(id)
  unsubscribe()
  images.release(other)
  expect(seen).toEqual([5, 8, 9, 3])
  expect(images.bytes).toBe(0)
})

test('gives the small copy of a picture back with it', async () => {
  const images = createImageStore()
  const id = images.put(new Blob(['picture']))
  images.putSmall(id, new Blob(['p']))
  const url = images.smallUrl(id)!
  expect(await (await fetch(url)).text()).toBe('p')
  images.release(id)
  expect(images.smallUrl(id)).toBeUndefined()
  await expect(fetch(url)).rejects.toThrow()
  expect(() => images.putSmall(id, new Blob(['p']))).toThrow('not in the image store')
})
