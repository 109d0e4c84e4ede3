import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  forgetPrompts,
  keepPrompts,
  readPrompts,
  rememberPrompt,
  searchPrompts,
} from '../../src/prompts/promptHistory.ts'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.restoreAllMocks()
})

const store = (text: string) => localStorage.setItem('proofroom.prompts', text)
const kept = () => readPrompts().prompts

test('the newest prompt is first, and each is there once', () => {
  for (const prompt of ['A boat', 'A cat', 'A boat']) rememberPrompt(prompt)
  expect(kept()).toEqual(['A boat', 'A cat'])
})

test('a prompt of no words is none', () => {
  rememberPrompt(' \n')
  expect(localStorage).toHaveLength(0)
})

test('there are at most 200 prompts, and of the longest fewer', () => {
  for (let number = 0; number < 205; number++) rememberPrompt(`Boat ${number}`)
  expect(kept()).toHaveLength(200)
  expect(kept()[0]).toBe('Boat 204')
  forgetPrompts()
  for (let number = 0; number < 20; number++) rememberPrompt(String(number).padEnd(32_000))
  expect(kept()).toHaveLength(12)
})

test('no longer kept, prompts are forgotten, and none comes', () => {
  rememberPrompt('A boat')
  expect(keepPrompts(false)).toEqual({ isKept: false, prompts: [] })
  rememberPrompt('A cat')
  expect(readPrompts()).toEqual({ isKept: false, prompts: [] })
  keepPrompts(true)
  rememberPrompt('A dog')
  expect(kept()).toEqual(['A dog'])
})

test('of what another page has stored that is taken which fits', () => {
  store('{"prompts":["A boat",7,"",null,"A cat"],"isKept":"perhaps","more":1}')
  expect(readPrompts()).toEqual({ isKept: true, prompts: ['A boat', 'A cat'] })
})

test.each(['{"prompts":["A b', '[]', 'null', '"A boat"', '{"prompts":"A boat"}'])(
  'what cannot be read is no history, and the next prompt is kept: %s',
  (stored) => {
    store(stored)
    expect(readPrompts()).toEqual({ isKept: true, prompts: [] })
    rememberPrompt('A cat')
    expect(kept()).toEqual(['A cat'])
  },
)

test('a browser that stores nothing has no history, and nothing breaks', () => {
  const refuse = () => {
    throw new DOMException('No', 'SecurityError')
  }
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse)
  expect(rememberPrompt('A boat')).toEqual({ isKept: true, prompts: [] })
})

test.each([
  ['', ['A red boat', 'A blue boat at dusk', 'A cat']],
  ['boat', ['A red boat', 'A blue boat at dusk']],
  ['DUSK  bo', ['A blue boat at dusk']],
  ['dog', []],
])('finds by “%s”', (words, found) => {
  expect(searchPrompts(['A red boat', 'A blue boat at dusk', 'A cat'], words)).toEqual(found)
})
