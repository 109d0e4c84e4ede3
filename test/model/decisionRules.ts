import { limits } from '../../src/contract/limits.ts'
import { draftOf } from '../../src/review/changeDraft.ts'
import type { ReviewContext } from '../../src/review/reviewContext.ts'
import type { DecisionEvent } from '../../src/review/reviewEvents.ts'
import type { Seen } from '../../src/review/version.ts'
import { inState, never, type Outcome, type PersonRule } from './rule.ts'
import type { Scene, StateName } from './scene.ts'

type Decision = { type: DecisionEvent['type']; leadsTo: StateName }

const approve: Decision = { type: 'image.approved', leadsTo: 'final' }
const reject: Decision = { type: 'image.rejected', leadsTo: 'final' }
const regenerate: Decision = { type: 'regeneration.requested', leadsTo: 'generating' }
const requestChanges: Decision = { type: 'changes.requested', leadsTo: 'generating' }

const redraw: Decision = { type: 'redraw.requested', leadsTo: 'generating' }

/** About the picture on screen; where there is nothing to decide, every state says so. */
const onScreen = ({ type, leadsTo }: Decision): PersonRule => ({
  by: 'person',
  isAnswered: () => true,
  isOnPage: inState('user_feedback'),
  event: (context) => ({ type, ...seen(context) }),
  outcome: (scene) => refusal(type, scene) ?? { state: leadsTo },
})

/** About a version that has left the screen. */
const aboutAnother = ({ type }: Decision): PersonRule => ({
  by: 'person',
  isAnswered: ({ state, context }) => state === 'user_feedback' && context.versions.length > 1,
  isOnPage: never,
  event: (context) => ({ type, ...seenBefore(context) }),
  outcome: (scene) => refusal(type, scene) ?? { state: scene.state, refused: 'not_on_screen' },
})

/** About the version on screen, but not about the bytes that are shown. */
const aboutOtherBytes = ({ type }: Decision): PersonRule => ({
  ...aboutAnother({ type, leadsTo: 'user_feedback' }),
  isAnswered: inState('user_feedback'),
  event: (context) => ({ type, ...seen(context), sha256: 'the digest of other bytes' }),
})

export const decisionRules = {
  approve: onScreen(approve),
  reject: onScreen(reject),
  regenerate: onScreen(regenerate),
  'request changes': onScreen(requestChanges),
  'draw the edited prompt': onScreen(redraw),
  'approve a version that left the screen': aboutAnother(approve),
  'reject a version that left the screen': aboutAnother(reject),
  'regenerate a version that left the screen': aboutAnother(regenerate),
  'request changes of a version that left the screen': aboutAnother(requestChanges),
  'draw the edited prompt of a version that left the screen': aboutAnother(redraw),
  'approve other bytes': aboutOtherBytes(approve),
  'reject other bytes': aboutOtherBytes(reject),
  'regenerate other bytes': aboutOtherBytes(regenerate),
  'request changes of other bytes': aboutOtherBytes(requestChanges),
  'draw the edited prompt of other bytes': aboutOtherBytes(redraw),
} satisfies Record<string, PersonRule>

const reasons = {
  initial_input: 'nothing_to_judge',
  generating: 'still_drawing',
  final: 'already_decided',
} as const

function refusal(type: DecisionEvent['type'], { state, context }: Scene): Outcome | undefined {
  if (state !== 'user_feedback') return { state, refused: reasons[state] }
  if (type === 'redraw.requested') {
    const refused = lengthProblem(context.prompt)
    return refused && { state, refused }
  }
  if (type !== 'changes.requested') return undefined
  const { feedback } = draftOnScreen(context)
  if (feedback.trim() === '') return { state, refused: 'no_feedback' }
  const isTooLong = feedback.length > limits.feedbackLength
  return isTooLong ? { state, refused: 'feedback_too_long' } : undefined
}

/** Why a prompt cannot be drawn. */
export function lengthProblem(prompt: string) {
  if (prompt.length > limits.promptLength) return 'prompt_too_long'
  return prompt.trim() ? undefined : 'no_prompt'
}

export const draftOnScreen = ({ drafts, selectedId }: ReviewContext) => draftOf(drafts, selectedId)

const nothingSeen: Seen = { versionId: 'image-0', sha256: 'the digest of nothing' }

function seen({ versions, selectedId }: ReviewContext): Seen {
  const version = versions.find(({ id }) => id === selectedId)
  return version ? { versionId: version.id, sha256: version.picture.sha256 } : nothingSeen
}

function seenBefore({ versions, selectedId }: ReviewContext): Seen {
  const version = versions.find(({ id }) => id !== selectedId)
  return version ? { versionId: version.id, sha256: version.picture.sha256 } : nothingSeen
}
