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
