import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { ruleOf, type MoveName } from './moves.ts'
import { sceneOf, type ReviewSnapshot } from './scene.ts'
import type { RunningReview } from './startReview.ts'

/** A context of ids and small facts stays far below this, a picture's bytes in base64 do not. */
const maxContextLength = 5_000

/** Makes one move and holds what follows against the rules. */
export function expectMove(running: RunningReview, move: MoveName) {
  const { review, refusals, make } = running
  const before = review.getSnapshot()
  const { isAnswered, outcome } = ruleOf(move)
  const expected = outcome(sceneOf(before))
  expect(isAnswered(sceneOf(before)), 'the move is one that something answers').toBe(true)
  refusals.length = 0

  make(move)

  const after = review.getSnapshot()
  expect(after.status).toBe('active')
  expect(sceneOf(after).state).toBe(expected.state)
  expect(refusals).toEqual(expected.refused ? [expected.refused] : [])
  if (expected.refused) expectNothingButNotice(before, after)
  expectVersionsKept(before, after, move)
  expectRecorded(before, after, move)
}

/** What holds in every state, whatever led there. */
export function expectInvariants(running: RunningReview) {
  const snapshot = running.review.getSnapshot()
  const { state, context } = sceneOf(snapshot)
  expect(running.generation.open.size, 'open generations').toBe(state === 'generating' ? 1 : 0)
  expect(context.drawing !== null, 'a drawing').toBe(state === 'generating')
  expect(context.decision !== null, 'a decision').toBe(state === 'final')
  expect(snapshot.hasTag('unsaved')).toBe(wouldLosePicture(snapshot))
  expectSmallFacts(snapshot)
  expectPicturesHeld(running)
  expectDecisionBound(running)
  expectDeafness(running)
}

function expectNothingButNotice(before: ReviewSnapshot, after: ReviewSnapshot) {
  expect(after.value).toEqual(before.value)
  const untold = { notice: null, refusals: [] }
  expect({ ...after.context, ...untold }).toEqual({ ...before.context, ...untold })
}

/** Versions come one at a time, with their picture, and all go at once, by starting over. */
function expectVersionsKept(before: ReviewSnapshot, after: ReviewSnapshot, move: MoveName) {
  const had = before.context.versions
  const has = after.context.versions
  const kept = move === 'start over' ? [] : had
  expect(has.slice(0, had.length)).toEqual(kept)
  expect(has.length - kept.length).toBe(move === 'the picture arrives' ? 1 : 0)
}

/** Whatever leads to nothing is on record all the same, until everything is given up. */
function expectRecorded(before: ReviewSnapshot, after: ReviewSnapshot, move: MoveName) {
  const rule = ruleOf(move)
  const cannotStart = rule.by === 'person' && rule.breaksStart === true
  const endsDrawing = cannotStart || (before.context.drawing !== null && !after.context.drawing)
  const leadsToNothing = endsDrawing && move !== 'the picture arrives'
  const grew = (list: 'unfinished' | 'undone' | 'refusals') =>
    after.context[list].length - (move === 'start over' ? 0 : before.context[list].length)
  expect(grew('refusals')).toBe(rule.outcome(sceneOf(before)).refused ? 1 : 0)
  expect(grew('undone')).toBe(move === 'undo' ? 1 : 0)
  expect(grew('unfinished')).toBe(leadsToNothing ? 1 : 0)
}

const wouldLosePicture = (snapshot: ReviewSnapshot) =>
  snapshot.matches('generating') ||
  snapshot.matches('user_feedback') ||
  snapshot.matches({ final: { approved: 'awaiting_download' } })

function expectSmallFacts({ context }: ReviewSnapshot) {
  const json = JSON.stringify(context)
  const ownFacts = JSON.stringify({ ...context, prompt: '', drafts: {} })
  expect(ownFacts.length).toBeLessThan(maxContextLength)
  expect(JSON.parse(json), 'the context after a round trip through JSON').toEqual(context)
}

/** The store holds what can still be shown, and not one picture more. */
function expectPicturesHeld({ review, images, generation }: RunningReview) {
  const { versions, references, drawing } = review.getSnapshot().context
  const previews = [...generation.open].flatMap((running) => running.previews)
  const held = [...versions.map(({ id }) => id), ...references.map(({ id }) => id), ...previews]
  expect(images.size, 'pictures in the store').toBe(held.length)
  const shown = [...held, drawing?.progress.preview?.imageId]
  for (const id of shown) if (id) expect(images.url(id)).toMatch(/^blob:/)
}

/** A decision names a version, and the digest of the very bytes that can be downloaded. */
function expectDecisionBound({ review, images }: RunningReview) {
  const { decision, versions } = review.getSnapshot().context
  if (!decision) return
  const { bytes } = images.encoded(decision.versionId)
  expect(versions.map(({ id }) => id)).toContain(decision.versionId)
  expect(decision.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
}

/** What a generation says after it was closed is not heard. */
function expectDeafness({ review, generation }: RunningReview) {
  const before = review.getSnapshot()
  for (const { say } of generation.closed) say({ type: 'attempt.started', attempt: 9, of: 9 })
  expect(review.getSnapshot()).toBe(before)
}
