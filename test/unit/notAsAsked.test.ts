import { expect, test } from 'vitest'
import { defaultSettings, type Settings } from '../../src/contract/settings.ts'
import { notAsAsked } from '../../src/review/notAsAsked.ts'
import type { Version } from '../../src/review/version.ts'

/** What is told of a version that was ordered so, and came as an opaque webp of low quality. */
const told = (settings: Partial<Settings>) =>
  notAsAsked({
    order: { prompt: 'A fox', settings: { ...defaultSettings, ...settings } },
    picture: { mime: 'image/webp', width: 1024, height: 1024 },
    details: { quality: 'low', background: 'opaque' },
  } as Version)

test('tells each setting that came otherwise than asked for', () => {
  const settings = { size: '1536x1024', quality: 'high', background: 'transparent' } as const
  expect(told({ ...settings, format: 'png' })).toEqual({
    Size: 'asked for 1536 × 1024, got 1024 × 1024',
    Quality: 'asked for high, got low',
    Background: 'asked for transparent, got opaque',
    Format: 'asked for png, got webp',
  })
})

test('tells nothing of what came as asked for, or was left to the model', () => {
  expect(told({ size: 'auto', format: 'webp' })).toEqual({})
  expect(told({ quality: 'low', background: 'opaque', format: 'webp' })).toEqual({})
})
