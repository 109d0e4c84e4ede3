import type { ActorLogic, AnyEventObject } from 'xstate'
import { TestModel, type TestPath } from 'xstate/graph'
import { limits } from '../../src/contract/limits.ts'
import { sizeProblem } from '../../src/contract/settings.ts'
import { draftOf } from '../../src/review/changeDraft.ts'
import { emptyDraft } from '../../src/review/draft.ts'
import type { Draft, ReviewContext } from '../../src/review/reviewContext.ts'
import type { ReviewEvent } from '../../src/review/reviewEvents.ts'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { moveNames, ruleOf, words, type MoveName } from './moves.ts'
import { imaginePicture } from './pictures.ts'
import { placeOf, sceneOf, type ReviewSnapshot } from './scene.ts'

export type MoveEvent = { type: MoveName }
export type Path = TestPath<ReviewSnapshot, MoveEvent>

/** More versions than these bring nothing new; it is they that would make the graph endless. */
const maxVersions = 2

/** What matters once several pictures of a prompt are wanted; all else is the same as with one. */
const movesOfCandidates: MoveName[] = [
  'submit',
  'cancel',
  'the picture arrives',
  'the generation fails',
  'try again what failed',
]

type MoveLogic = ActorLogic<ReviewSnapshot, MoveEvent, Draft>

/** The machine as the moves see it: each becomes the events that it stands for. */
const moveLogic: MoveLogic = {
  transition: (snapshot, { type }, scope) => {
    const step = (state: ReviewSnapshot, event: AnyEventObject) =>
      reviewMachine.transition(state, event as never, scope as never)
    const next = eventsOf(type, snapshot).reduce(step, snapshot)
    // Alone, it never has to wait for its turn.
    return next.matches({ generating: 'queued' }) ? step(next, { type: 'turn.given' }) : next
  },
  getInitialSnapshot: (scope, draft) => reviewMachine.getInitialSnapshot(scope as never, draft),
  getPersistedSnapshot: (snapshot) => snapshot,
}

const isWithinBounds = (snapshot: ReviewSnapshot, { type }: MoveEvent) => {
  if (snapshot.status !== 'active') return false
  const before = sceneOf(snapshot)
  if (before.context.candidates > 1 && !movesOfCandidates.includes(type)) return false
  // Where it is only kept in mind, a retry leads to what it leads to where it is also told.
  if (type.startsWith('try again') && before.context.notice?.kind !== 'failed') return false
  const { isAnswered, outcome } = ruleOf(type)
  if (!isAnswered(before)) return false
  const starts = before.state !== 'generating' && outcome(before).state === 'generating'
  return !starts || before.context.versions.length < maxVersions
}

const model = new TestModel(moveLogic, {
  events: moveNames.map((type) => ({ type })),
  serializeEvent: ({ type }) => type,
  serializeState: edgeKey,
  stopWhen: ({ context }) => context.versions.length > maxVersions,
})

/** A shortest path for each move in each state; one that begins another is left out. */
export const allPaths = (): Path[] => shortestPaths(isWithinBounds)

/** The same for what a person and a server can bring about. */
export const pagePaths = (): Path[] =>
  shortestPaths(
    (snapshot, move) =>
      isWithinBounds(snapshot, move) && ruleOf(move.type).isOnPage(sceneOf(snapshot)),
  )

/** The library would compare each path with each other one, which takes 20 s. */
function shortestPaths(filterEvents: typeof isWithinBounds): Path[] {
  const options = { input: emptyDraft, filterEvents, allowDuplicatePaths: true }
  const paths = model.getShortestPaths(options)
  const beginnings = new Set(paths.map((path) => movesOf(path).slice(0, -1).join()))
  return paths.filter((path) => !beginnings.has(movesOf(path).join()))
}

export const movesOf = ({ steps }: Path): MoveName[] =>
  steps.slice(1).map(({ event }) => event.type)

export const titleOf = (path: Path): string => movesOf(path).join(' → ')

type Driver = {
  make: (move: MoveName) => void | Promise<void>
  check: (expected: ReviewSnapshot) => void | Promise<void>
}

/** Walks a path in whatever is under test: makes each move, then checks what it led to. */
export async function drive(path: Path, { make, check }: Driver) {
  const events = moveNames.map((name) => [name, () => make(name)] as const)
  await path.test({ events: Object.fromEntries(events), states: { '*': check } })
}

/** Names a state by the way into it, so that every edge is a vertex and no path leaves one out. */
function edgeKey(snapshot: ReviewSnapshot, move: MoveEvent | undefined, before?: ReviewSnapshot) {
  const way = move && before ? ` after ${move.type} in ${stateKey(before)}` : ''
  return stateKey(snapshot) + way
}

/** All that decides what can happen next. */
function stateKey(snapshot: ReviewSnapshot): string {
  const {
    prompt,
    settings,
    budget,
    references,
    notice,
    refusals,
    drafts,
    versions,
    selectedId,
    savedIds,
    candidates,
  } = snapshot.context
  return [
    placeOf(snapshot),
    isAskedAbout(snapshot) && lengthOf(prompt, limits.promptLength, 'prompt'),
    sizeProblem(settings.size) && 'with a wrong size',
    budget && `with a budget of ${budget}`,
    // Elsewhere nothing can be done to them; starting over with some has a test of its own.
    snapshot.matches('initial_input') && references.length > 0 && 'with a reference',
    notice?.kind === 'refused' &&
      notice.reason === 'over_budget' &&
      `asked about ${refusals.at(-1)?.request ?? ''}`,
    hasFailedPlainly(snapshot) && 'something failed',
    candidates > 1 && 'two candidates wanted',
    lengthOf(draftOf(drafts, selectedId).feedback, limits.feedbackLength, 'feedback'),
    `${versions.length} versions`,
    selectedId !== (versions.at(-1)?.id ?? null) && 'an earlier one on screen',
    savedIds.length > 0 && 'something saved',
  ]
    .filter(Boolean)
    .join(', ')
}

/** With more than that it would be the same, over and over. */
const hasFailedPlainly = ({ context }: ReviewSnapshot) =>
  context.notice?.kind === 'failed' &&
  context.versions.length < maxVersions &&
  context.references.length + context.savedIds.length === 0 &&
  context.budget === '1' &&
  context.prompt === words.prompt &&
  draftOf(context.drafts, context.selectedId).feedback === ''

/** Where the prompt decides something; elsewhere it waits. */
const isAskedAbout = (snapshot: ReviewSnapshot) =>
  snapshot.matches('initial_input') || snapshot.matches('user_feedback')

const lengthOf = (text: string, most: number, name: string) =>
  text.length > most ? `too much ${name}` : text.trim() && `with ${name}`

function eventsOf(name: MoveName, { context }: ReviewSnapshot): AnyEventObject[] {
  const rule = ruleOf(name)
  const event = eventOf(name, context)
  if (event.type === 'generation.completed') {
    const { imageId } = event.picture
    return [event, { type: 'version.shown', versionId: imageId }]
  }
  if (event.type === 'version.selected') return [event, { ...event, type: 'version.shown' }]
  if (rule.by === 'server' || !rule.breaksStart) return [event]
  return [event, { type: 'xstate.error.actor.generation', error: new Error('Cannot start') }]
}

/** The event that a move stands for, about imagined pictures where it brings some. */
export function eventOf(name: MoveName, context: ReviewContext): ReviewEvent {
  return ruleOf(name).event(context, () => imaginePicture(context.versions.length + 1))
}
