import type { EventObject } from 'xstate'
import { describePlace } from '../contract/describePlace.ts'
import type { GenerationEvent } from '../generation/createGeneration.ts'
import type { Entry } from '../timeline/entry.ts'
import type { Told, Words } from '../timeline/words.ts'
import { shortDigest } from './format.ts'
import { refusals, type RefusalReason } from './refusals.ts'
import { phaseTitles } from './phaseTitles.ts'
import type { DecisionEvent, ReviewEvent } from './reviewEvents.ts'

const drawingEnds = [
  'generation.completed',
  'generation.failed',
  'generation.cancelled',
  'xstate.error.actor.generation',
]

/** What the events of a review mean. */
export const reviewWords: Words = {
  kinds: { decision: 'Decisions', drawing: 'Drawing', edit: 'Edits', trouble: 'Trouble' },
  trouble: 'trouble',
  name: (number) => `Version ${number}`,
  tell: (entry) => tellRefusal(entry) ?? tellOwn(entry) ?? tell(entry),
}

function tellRefusal({ steps }: Entry): Told | undefined {
  const told = steps.flatMap(({ actions }) => actions).find(({ type }) => type === 'noteRefusal')
  if (!told) return undefined
  const { reason } = told.params as { reason: RefusalReason }
  return { kind: 'trouble', title: 'Refused', detail: refusals[reason] }
}

/** What the machine itself brings about. */
function tellOwn({ event }: Entry): Told | undefined {
  if (event.type === 'xstate.init') return { title: 'The review began' }
  if (!event.type.startsWith('xstate.error.')) return undefined
  const { error } = event as EventObject & { error?: unknown }
  const detail = error instanceof Error ? error.message : undefined
  return { kind: 'trouble', title: 'Drawing could not start', detail }
}

function tell(entry: Entry): Told {
  const event = entry.event as ReviewEvent
  const version = `version ${entry.subject?.number ?? '?'}`
  switch (event.type) {
    case 'prompt.changed':
      return { kind: 'edit', title: 'Prompt edited', detail: event.prompt }
    case 'settings.changed':
      return { kind: 'edit', title: 'Settings changed', detail: listed(event.settings) }
    case 'feedback.changed':
      return { kind: 'edit', title: 'Wanted change edited', detail: event.feedback }
    case 'mark.added':
      return { kind: 'edit', title: 'Place marked', detail: describePlace(event.mark) }
    case 'mark.changed':
      return { kind: 'edit', title: 'Mark edited', detail: event.change.words }
    case 'mark.removed':
      return { kind: 'edit', title: 'Mark removed' }
    case 'mask.changed':
      return {
        kind: 'edit',
        title: event.isMasked ? 'Only the boxes may change' : 'More than the boxes may change',
      }
    case 'budget.changed':
      return { kind: 'edit', title: 'Budget edited', detail: event.budget }
    case 'reference.added':
      return { kind: 'edit', title: 'Reference picture added', detail: event.reference.name }
    case 'reference.removed':
      return { kind: 'edit', title: 'Reference picture removed' }
    case 'reference.moved':
      return { kind: 'edit', title: `Reference picture moved to place ${event.to + 1}` }
    case 'candidates.changed':
      return { kind: 'edit', title: `Number of pictures set to ${event.candidates}` }
    case 'person.arrived':
      return { title: 'Came from another review' }
    case 'turn.given':
      return { kind: 'drawing', title: 'Its turn came' }
    case 'drawing.retried':
      return { kind: 'decision', title: `Ordered ${version} once more`, lastsUntil: drawingEnds }
    case 'overrun.allowed':
      return {
        kind: 'decision',
        title: `Ordered ${version} beyond the budget`,
        lastsUntil: drawingEnds,
      }
    case 'overrun.declined':
      return { kind: 'decision', title: 'Kept to the budget' }
    case 'prompt.submitted':
      return { kind: 'decision', title: `Ordered ${version}`, lastsUntil: drawingEnds }
    case 'version.selected':
      return { title: `Looked at ${version}` }
    case 'version.shown':
      return { title: `Showed ${version}` }
    case 'drawing.watched':
      return { title: 'Watched the drawing again' }
    case 'decision.annotated':
      return { kind: 'edit', title: 'Note edited', detail: event.note }
    case 'reviewer.named':
      return { kind: 'edit', title: 'Reviewer named', detail: event.name }
    case 'image.downloaded':
      return { kind: 'decision', title: 'Downloaded the picture' }
    case 'decision.undone':
      return { kind: 'decision', title: 'Undid the decision' }
    case 'review.restarted':
      return { kind: 'decision', title: 'Started over' }
    case 'generation.cancelled':
      return { kind: 'decision', title: 'Cancelled the drawing' }
    case 'image.approved':
    case 'image.rejected':
    case 'regeneration.requested':
    case 'changes.requested':
    case 'redraw.requested':
      return { kind: 'decision', ...tellDecision(event, version) }
    case 'attempt.started':
    case 'phase.changed':
    case 'preview.arrived':
    case 'retry.scheduled':
    case 'generation.completed':
    case 'generation.failed':
      return { kind: 'drawing', ...tellGeneration(event, version) }
  }
}

function tellDecision({ type, sha256 }: DecisionEvent, version: string): Told {
  const detail = `SHA-256 ${shortDigest(sha256)}`
  switch (type) {
    case 'image.approved':
      return { title: `Approved ${version}`, detail }
    case 'image.rejected':
      return { title: `Rejected ${version}`, detail }
    case 'regeneration.requested':
      return { title: `Had it drawn again, as ${version}`, lastsUntil: drawingEnds }
    case 'changes.requested':
      return { title: `Asked for changes, as ${version}`, lastsUntil: drawingEnds }
    case 'redraw.requested':
      return { title: `Had an edited prompt drawn, as ${version}`, lastsUntil: drawingEnds }
  }
}

function tellGeneration(event: GenerationEvent, version: string): Told {
  switch (event.type) {
    case 'attempt.started':
      return {
        title: `Attempt ${event.attempt} of ${event.of}`,
        lastsUntil: ['retry.scheduled', ...drawingEnds],
      }
    case 'phase.changed':
      return { title: phaseTitles[event.phase] }
    case 'preview.arrived':
      return { title: `Preview ${event.index + 1}` }
    case 'retry.scheduled':
      return {
        kind: 'trouble',
        title: `Attempt ${event.attempt} failed; waited for the next`,
        detail: event.failure.title,
        lastsUntil: ['attempt.started', ...drawingEnds],
      }
    case 'generation.completed':
      return { title: `${version.replace('v', 'V')} is there` }
    case 'generation.failed':
      return { kind: 'trouble', title: 'Drawing failed', detail: event.failure.title }
  }
}

const listed = (settings: object) =>
  Object.entries(settings)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ')
