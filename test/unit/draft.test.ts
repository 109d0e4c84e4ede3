import { afterEach, expect, test, vi } from 'vitest'
import { defaultSettings, settingsEntries, type Settings } from '../../src/contract/settings.ts'
import { emptyDraft, loadDraft } from '../../src/review/draft.ts'

/** What is loaded where one shelf of the browser holds this text. */
function loadFrom(text: string | null) {
  const shelf = { getItem: () => text }
  vi.stubGlobal('sessionStorage', shelf)
  vi.stubGlobal('localStorage', shelf)
  return loadDraft()
}
afterEach(() => void vi.unstubAllGlobals())

test('loads what was kept', () => {
  const draft = { ...emptyDraft, prompt: 'A fox', settings: { ...defaultSettings, previews: 0 } }
  expect(loadFrom(JSON.stringify(draft))).toEqual(draft)
})

test('takes of settings from another time what still fits', () => {
  const settings = { quality: 'high', size: '10x10', previews: 9, style: 'vivid' }
  expect(loadFrom(JSON.stringify({ prompt: 'A fox', settings }))).toEqual({
    ...emptyDraft,
    prompt: 'A fox',
    settings: { ...defaultSettings, quality: 'high' },
  })
})

test.each([null, '', 'no JSON', '[]', '{"settings":{}}'])('begins anew from %j', (text) => {
  expect(loadFrom(text)).toEqual(emptyDraft)
})

test('takes settings that do not fit together but for the background', () => {
  const settings = { quality: 'high', background: 'transparent', format: 'jpeg' }
  expect(loadFrom(JSON.stringify({ settings }))).toEqual({
    ...emptyDraft,
    settings: { ...defaultSettings, quality: 'high', format: 'jpeg' },
  })
})

test('takes each of its parts that is not damaged', () => {
  expect(loadFrom('{"prompt":7,"budget":"5","reviewer":null,"settings":{"previews":1}}')).toEqual({
    ...emptyDraft,
    budget: '5',
    settings: { ...defaultSettings, previews: 1 },
  })
  expect(loadFrom('{"prompt":"A fox"}')).toEqual({ ...emptyDraft, prompt: 'A fox' })
})

test.each(Object.entries(settingsEntries))('takes all but a %s that is of no use', (name) => {
  const good = {
    ...{ imageModel: 'my-model', size: '1280x720', quality: 'low', background: 'opaque' },
    ...{ format: 'webp', compression: 40, moderation: 'low', previews: 1 },
  }
  for (const bad of [null, {}, -1, 'a b']) {
    const settings = { ...good, [name]: bad }
    expect(loadFrom(JSON.stringify({ settings })).settings).toEqual({
      ...good,
      [name]: defaultSettings[name as keyof Settings],
    })
  }
})

test.each(['null', '7', '[1]'])('keeps the prompt where the settings are %s', (settings) => {
  expect(loadFrom(`{"prompt":"A fox","settings":${settings}}`)).toEqual({
    ...emptyDraft,
    prompt: 'A fox',
  })
})
