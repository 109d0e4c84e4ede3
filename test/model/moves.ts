import type { Failure } from '../../src/contract/failure.ts'
import { limits } from '../../src/contract/limits.ts'
import { sizeProblem } from '../../src/contract/settings.ts'
import type { ReviewContext } from '../../src/review/reviewContext.ts'
import type { PersonEvent, ReviewEvent } from '../../src/review/reviewEvents.ts'
import type { Reference } from '../../src/references/reference.ts'
import { lastFailure } from '../../src/review/lastFailure.ts'
import { decisionRules, draftOnScreen, lengthProblem } from './decisionRules.ts'
import {
  inState,
  never,
  stay,
  type Outcome,
  type PersonRule,
  type Rule,
  type ServerRule,
  type TakeIn,
} from './rule.ts'
import type { Scene, StateName } from './scene.ts'

export const words = {
  prompt: 'A lighthouse at dusk',
  feedback: 'Make the sky darker',
  note: 'The light is right',
  name: 'Ada',
  tooLongPrompt: '1'.repeat(limits.promptLength + 1),
  tooMuchFeedback: '1'.repeat(limits.feedbackLength + 1),
}
export const attempts = 4

export const overloaded: Failure = {
  kind: 'provider_overloaded',
  title: 'The provider is busy',
  detail: 'It has too much to do at the moment.',
  hint: 'Wait a little, then try again.',
  retryable: true,
}

const isJudging = inState('user_feedback')
const isDrawing = inState('generating')

/** A change of what is typed or set; it leads nowhere. */
const edit = (state: StateName, event: PersonEvent): PersonRule => ({
  by: 'person',
  isAnswered: inState(state),
  isOnPage: inState(state),
  event: () => event,
  outcome: stay,
})

const press = (
  isAnswered: (scene: Scene) => boolean,
  event: PersonEvent,
  outcome: (scene: Scene) => Outcome,
): PersonRule => ({ by: 'person', isAnswered, isOnPage: isAnswered, event: () => event, outcome })

const tell = (event: ServerRule['event'], outcome: (scene: Scene) => Outcome): ServerRule => ({
  by: 'server',
  isAnswered: isDrawing,
  isOnPage: isDrawing,
  event,
  outcome,
})

/** Whether two pictures of a prompt are wanted, and only one is there. */
const isCandidateWanted = ({ candidates, versions, drawing }: ReviewContext) =>
  candidates === 2 &&
  versions.length === 0 &&
  (drawing?.origin.kind === 'first' || drawing?.origin.kind === 'candidate')

/** Where a review goes that was promised a picture and got none. */
const backWithoutPicture = ({ context }: Scene): Outcome => ({
  state: context.versions.length ? 'user_feedback' : 'initial_input',
})

const submit = press(inState('initial_input'), { type: 'prompt.submitted' }, ({ context }) => {
  const refused = promptProblem(context)
  return refused ? { state: 'initial_input', refused } : { state: 'generating' }
})

function promptProblem({ prompt, settings, budget }: ReviewContext) {
  const refused = lengthProblem(prompt)
  if (refused) return refused
  if (sizeProblem(settings.size)) return 'wrong_setting'
  return budget === 'much' ? 'unclear_budget' : undefined
}

/** Writing the prompt, with so many pictures beside it. */
const isWriting =
  (references: number) =>
  ({ state, context }: Scene) =>
    state === 'initial_input' && context.references.length === references

/** Always the same picture: added again, it is there already. */
const asReference = (takeIn: TakeIn): Reference => {
  const { imageId: id, ...picture } = takeIn()
  return { ...picture, id, name: 'boat.png', sha256: 'of the boat' }
}

const aboutReference = (type: 'reference.moved' | 'reference.removed'): PersonRule => ({
  by: 'person',
  isAnswered: isWriting(1),
  isOnPage: isWriting(1),
  event: ({ references }) => ({ type, id: references[0]?.id ?? 'none', to: 1 }),
  outcome: stay,
})

const isAskedForMore = ({ context: { notice } }: Scene) =>
  notice?.kind === 'refused' && notice.reason === 'over_budget'

const retry: PersonRule = {
  ...press(
    ({ context }) => lastFailure(context) !== undefined,
    { type: 'drawing.retried' },
    () => ({ state: 'generating' }),
  ),
  isOnPage: never,
}

/** While judging; with feedback and with more versions it would be the same, over and over. */
const spoilPrompt = (prompt: string): PersonRule => {
  const isFirstEdit = ({ state, context }: Scene) =>
    state === 'user_feedback' &&
    context.versions.length === 1 &&
    draftOnScreen(context).feedback + context.budget === ''
  const event: PersonEvent = { type: 'prompt.changed', prompt }
  return { ...edit('user_feedback', event), isAnswered: isFirstEdit, isOnPage: isFirstEdit }
}

/** Without words, so that it changes nothing about what can happen next. */
const markAt = (x: number, outcome: (scene: Scene) => Outcome): PersonRule => ({
  ...edit('user_feedback', { type: 'mark.added', mark: { id: 'mark-1', x, y: 0.5, words: '' } }),
  outcome,
})

const aboutMark = (event: (id: string) => PersonEvent): PersonRule => ({
  by: 'person',
  isAnswered: isJudging,
  isOnPage: ({ state, context }) =>
    state === 'user_feedback' && draftOnScreen(context).marks.length === 1,
  event: () => event('mark-1'),
  outcome: stay,
})

const hasVersionToLookAt = ({ state, context }: Scene) =>
  ['generating', 'user_feedback'].includes(state) && context.versions.length > 0

/** While judging, it has to be an amount. */
const setBudget = (budget: string, ...states: StateName[]): PersonRule => ({
  ...edit('initial_input', { type: 'budget.changed', budget }),
  isAnswered: inState('initial_input', ...states),
  isOnPage: never,
})

/** The same, of something that costs more than any budget here. */
const beyondBudget = ({ event, outcome }: PersonRule): Pick<PersonRule, 'event' | 'outcome'> => ({
  event: (context, takeIn) => ({ ...event(context, takeIn), totalUsd: 2 }) as PersonEvent,
  outcome: (scene) => {
    const usual = outcome(scene)
    const isOver = usual.state === 'generating' && !usual.refused && scene.state !== 'generating'
    if (!isOver || scene.context.budget !== '1') return usual
    return { state: scene.state, refused: 'over_budget' }
  },
})

const personRules = {
  'write the prompt': edit('initial_input', {
    type: 'prompt.changed',
    prompt: words.prompt,
  }),
  'blank the prompt': edit('initial_input', {
    type: 'prompt.changed',
    prompt: ' ',
  }),
  'write too long a prompt': edit('initial_input', {
    type: 'prompt.changed',
    prompt: words.tooLongPrompt,
  }),
  'change a setting': edit('initial_input', {
    type: 'settings.changed',
    settings: { size: '1536x1024' },
  }),
  'set a size that breaks a rule': edit('initial_input', {
    type: 'settings.changed',
    settings: { size: '1000x1024' },
  }),
  'set a budget': setBudget('1', 'user_feedback'),
  'set a budget that is no amount': setBudget('much'),
  'want two candidates': {
    ...edit('initial_input', { type: 'candidates.changed', candidates: 2 }),
    isOnPage: never,
  },
  'come from another review': {
    by: 'person',
    isAnswered: () => true,
    isOnPage: never,
    event: ({ reviewer, budget }) => ({ type: 'person.arrived', reviewer, budget }),
    outcome: stay,
  },
  'add a reference': {
    by: 'person',
    isAnswered: isWriting(0),
    isOnPage: isWriting(0),
    event: (_, takeIn) => ({ type: 'reference.added', reference: asReference(takeIn) }),
    outcome: stay,
  },
  'move the reference': { ...aboutReference('reference.moved'), isOnPage: never },
  'remove the reference': aboutReference('reference.removed'),
  submit,
  'submit beyond the budget': { ...submit, isOnPage: never, ...beyondBudget(submit) },
  'try again what failed': retry,
  'try again what failed beyond the budget': { ...retry, ...beyondBudget(retry) },
  'go beyond the budget': {
    ...press(isAskedForMore, { type: 'overrun.allowed' }, () => ({ state: 'generating' })),
    isOnPage: never,
  },
  'keep to the budget': {
    ...press(isAskedForMore, { type: 'overrun.declined' }, stay),
    isOnPage: never,
  },
  'edit the prompt': edit('user_feedback', { type: 'prompt.changed', prompt: words.prompt }),
  'edit the prompt away': spoilPrompt(' '),
  'edit the prompt beyond its length': spoilPrompt(words.tooLongPrompt),
  cancel: press(isDrawing, { type: 'generation.cancelled' }, backWithoutPicture),
  'look at the first version': {
    by: 'person',
    isAnswered: hasVersionToLookAt,
    isOnPage: () => true,
    event: ({ versions }) => ({ type: 'version.selected', versionId: versions[0]?.id ?? 'none' }),
    outcome: stay,
  },
  'watch the drawing': press(isDrawing, { type: 'drawing.watched' }, stay),
  'write feedback': edit('user_feedback', { type: 'feedback.changed', feedback: words.feedback }),
  'write too much feedback': edit('user_feedback', {
    type: 'feedback.changed',
    feedback: words.tooMuchFeedback,
  }),
  'blank the feedback': edit('user_feedback', { type: 'feedback.changed', feedback: ' ' }),
  'mark a place': markAt(0.5, stay),
  'mark a place beside the picture': {
    ...markAt(1.5, ({ state }) => ({ state, refused: 'wrong_mark' })),
    isOnPage: never,
  },
  'move the mark': aboutMark((id) => ({ type: 'mark.changed', id, change: { x: 0.6 } })),
  'remove the mark': aboutMark((id) => ({ type: 'mark.removed', id })),
  'keep to the boxes': {
    ...edit('user_feedback', { type: 'mask.changed', isMasked: true }),
    isOnPage: never,
  },
  ...decisionRules,
  'regenerate beyond the budget': {
    ...decisionRules.regenerate,
    isOnPage: never,
    ...beyondBudget(decisionRules.regenerate),
  },
  'request changes beyond the budget': {
    ...decisionRules['request changes'],
    isOnPage: never,
    ...beyondBudget(decisionRules['request changes']),
  },
  'draw the edited prompt beyond the budget': {
    ...decisionRules['draw the edited prompt'],
    isOnPage: never,
    ...beyondBudget(decisionRules['draw the edited prompt']),
  },
  download: press(
    ({ state, context }) => state === 'final' && context.decision?.verdict === 'approved',
    { type: 'image.downloaded' },
    stay,
  ),
  'write a note': edit('final', { type: 'decision.annotated', note: words.note }),
  'give a name': edit('final', { type: 'reviewer.named', name: words.name }),
  undo: press(inState('final'), { type: 'decision.undone' }, () => ({ state: 'user_feedback' })),
  'start over': press(inState('final'), { type: 'review.restarted' }, () => ({
    state: 'initial_input',
  })),
} satisfies Record<string, PersonRule>

/** The generation throws as it starts, which no server can bring about. */
const brokenStarts = {
  'submit, but nothing can start': {
    ...submit,
    isAnswered: ({ state, context }) => state === 'initial_input' && !promptProblem(context),
    isOnPage: never,
    breaksStart: true,
    outcome: backWithoutPicture,
  },
  'regenerate, but nothing can start': {
    ...decisionRules.regenerate,
    isAnswered: isJudging,
    isOnPage: never,
    breaksStart: true,
    outcome: backWithoutPicture,
  },
} satisfies Record<string, PersonRule>

const serverRules = {
  'an attempt starts': tell(
    (context) => ({ type: 'attempt.started', attempt: attemptOf(context) + 1, of: attempts }),
    stay,
  ),
  'the provider plans': tell(() => ({ type: 'phase.changed', phase: 'planning' }), stay),
  'the provider draws': tell(() => ({ type: 'phase.changed', phase: 'drawing' }), stay),
  'a preview arrives': tell(
    ({ drawing }, takeIn) => ({
      type: 'preview.arrived',
      imageId: takeIn().imageId,
      index: (drawing?.progress.preview?.index ?? -1) + 1,
    }),
    stay,
  ),
  'an attempt fails': tell(
    (context) => ({
      type: 'retry.scheduled',
      attempt: attemptOf(context),
      of: attempts,
      dueAt: Date.now() + 60_000,
      failure: overloaded,
    }),
    stay,
  ),
  'the picture arrives': tell(
    (context, takeIn) => ({
      type: 'generation.completed',
      picture: takeIn(),
      details: { provider: 'openai', imageModel: 'model', attempt: attemptOf(context) },
    }),
    ({ context }) => ({ state: isCandidateWanted(context) ? 'generating' : 'user_feedback' }),
  ),
  'the generation fails': tell(
    () => ({ type: 'generation.failed', failure: overloaded }),
    backWithoutPicture,
  ),
} satisfies Record<string, ServerRule>

/** Everything that can happen to a review, in words. */
export const moves = { ...personRules, ...brokenStarts, ...serverRules }
export type MoveName = keyof typeof moves
export const moveNames = Object.keys(moves) as MoveName[]

/** @returns the rule of a move, whoever makes it. */
export const ruleOf = (name: MoveName): Rule => moves[name]

/** The stage's part in it: the picture that has arrived is there to be seen. */
export const shown = ({ selectedId }: ReviewContext): ReviewEvent => ({
  type: 'version.shown',
  versionId: selectedId ?? 'none',
})

const attemptOf = ({ drawing }: ReviewContext) => drawing?.progress.attempt?.attempt ?? 0
