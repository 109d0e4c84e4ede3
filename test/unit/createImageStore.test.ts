import { expect, test } from 'vitest'
import { createImageStore } from '../../src/images/createImageStore.ts'
import { encoded } from '../support/encoded.ts'

test('gives back the bytes that were put in, until they are released', async () => {
  const images = createImageStore()
  const picture = encoded('picture')
  const id = images.put(picture)
  expect(images.encoded(id)).toBe(picture)
  expect(await images.blob(id).text()).toBe('picture')
  expect(images.blob(id).type).toBe('image/png')
  images.release(id)
  expect(images.size).toBe(0)
  expect(() => images.encoded(id)).toThrow('not in the image store')
})

test('has one URL for a picture as long as it is shown, and another one after that', async () => {
  const images = createImageStore()
  const id = images.put(encoded('picture'))
  const url = images.url(id)
  expect(images.url(id)).toBe(url)
  images.hide(id)
  images.hide(id)
  await expect(fetch(url)).rejects.toThrow()
  expect(await (await fetch(images.url(id))).text()).toBe('picture')
  const again = images.url(id)
  images.release(id)
  await expect(fetch(again)).rejects.toThrow()
})

test('refuses to release a picture twice', () => {
  const images = createImageStore()
  const id = images.put(encoded('picture'))
  images.release(id)
  expect(() => images.release(id)).toThrow('not in the image store')
})

test('never gives the same name to two pictures', () => {
  const images = createImageStore()
  const first = images.put(encoded('a'))
  images.release(first)
  expect(images.put(encoded('b'))).not.toBe(first)
})

test('knows what it holds, and tells of every change', () => {
  const images = createImageStore()
  const seen: number[] = []
  const unsubscribe = images.subscribe(() => seen.push(images.bytes))
  const id = images.put(encoded('12345'))
  const other = images.put(encoded('123'))
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
  const id = images.put(encoded('picture'))
  images.putSmall(id, new Blob(['p']))
  const url = images.smallUrl(id)!
  expect(await (await fetch(url)).text()).toBe('p')
  images.release(id)
  expect(images.smallUrl(id)).toBeUndefined()
  await expect(fetch(url)).rejects.toThrow()
  expect(() => images.putSmall(id, new Blob(['p']))).toThrow('not in the image store')
})
