import { lastFailure } from '../review/lastFailure.ts'
import { snapshotOf, type Entry } from './studioContext.ts'

/** Where a review stands, in people's words; in the order in which a person has to do with it. */
export const standingTitles = {
  ready: 'Ready',
  drawing: 'Drawing',
  waiting: 'Waiting',
  failed: 'Failed',
  prompt: 'Prompt',
  approved: 'Approved',
  rejected: 'Rejected',
} as const

export type Standing = keyof typeof standingTitles

export const standings = Object.keys(standingTitles) as Standing[]

export function standingOf(entry: Entry): Standing {
  const snapshot = snapshotOf(entry)
  const { decision } = snapshot.context
  if (decision) return decision.verdict
  if (snapshot.matches('user_feedback')) return 'ready'
  if (snapshot.matches({ generating: 'queued' })) return 'waiting'
  if (snapshot.matches('generating')) return 'drawing'
  return lastFailure(snapshot.context) ? 'failed' : 'prompt'
}

/** How many of them stand where. */
export function countStandings(entries: readonly Entry[]): Record<Standing, number> {
  const counts = {
    ready: 0,
    drawing: 0,
    waiting: 0,
    failed: 0,
    prompt: 0,
    approved: 0,
    rejected: 0,
  }
  for (const entry of entries) counts[standingOf(entry)]++
  return counts
}
