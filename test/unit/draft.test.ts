import { afterEach, expect, test, vi } from 'vitest'
import { defaultSettings } from '../../src/contract/settings.ts'
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

test.each(['null', '7', '[1]', '{"background":"transparent","format":"jpeg"}'])(
  'keeps the prompt where the settings are %s',
  (settings) => {
    expect(loadFrom(`{"prompt":"A fox","settings":${settings}}`)).toEqual({
      ...emptyDraft,
      prompt: 'A fox',
    })
  },
)
