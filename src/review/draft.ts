import { shallowEqual } from '@xstate/react'
import * as v from 'valibot'
import { limits } from '../contract/limits.ts'
import {
  defaultSettings,
  settingsEntries,
  settingsSchema,
  type Settings,
} from '../contract/settings.ts'
import type { Draft } from './reviewContext.ts'

const key = 'proofroom.draft'
const text = v.fallback(v.string(), '')
const storedDraft = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    prompt: text,
    settings: v.optional(v.pipe(v.unknown(), v.transform(whatFits)), {}),
    reviewer: text,
    budget: text,
    candidates: v.fallback(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.candidates)),
      1,
    ),
  }),
)

/**
 * Settings may be from an older page, or a newer one: each that is known and fits is taken, the
 * background if it fits the format.
 */
function whatFits(stored: unknown): Settings {
  const given = Object(stored) as Record<string, unknown>
  const together: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(settingsEntries))
    if (v.is(schema, given[name])) together[name] = given[name]
  const settings = v.is(settingsSchema, together) ? together : { ...together, background: 'auto' }
  return v.parse(settingsSchema, settings)
}

/** The draft of someone who has not been here before. */
export const emptyDraft: Draft = {
  prompt: '',
  settings: defaultSettings,
  reviewer: '',
  budget: '',
  candidates: 1,
}

/** A tab's own draft survives its reload; a new tab begins with the last one of any tab. */
const shelves = [() => sessionStorage, () => localStorage]

/** Browsers may refuse storage or have no room left; the draft then lives as long as the page. */
function onEachShelf<Result>(access: (shelf: Storage) => Result): Result[] {
  return shelves.flatMap((open) => {
    try {
      return [access(open())]
    } catch {
      return []
    }
  })
}

/** The texts of last time; the default where there are none, or none that still fit. */
export function loadDraft(): Draft {
  const drafts = onEachShelf((shelf) => v.safeParse(storedDraft, shelf.getItem(key)))
  const draft = drafts.find(({ success }) => success)
  return draft?.success ? draft.output : emptyDraft
}

/** Keeps the draft that it is called with, which is text; pictures are never stored. */
export function keepDraft() {
  let kept: Draft | undefined
  return ({ prompt, settings, reviewer, budget, candidates }: Draft) => {
    const draft: Draft = { prompt, settings, reviewer, budget, candidates }
    if (kept && shallowEqual(kept, draft)) return
    kept = draft
    const text = JSON.stringify(kept)
    onEachShelf((shelf) => shelf.setItem(key, text))
  }
}
