import type { GenerationEvent } from '../../src/generation/createGeneration.ts'
import type { DrawnPicture } from '../../src/generation/takeInPicture.ts'
import type { RefusalReason } from '../../src/review/refusals.ts'
import type { ReviewContext } from '../../src/review/reviewContext.ts'
import type { PersonEvent, StudioEvent } from '../../src/review/reviewEvents.ts'
import type { Scene, StateName } from './scene.ts'

/** Puts a new picture into the image store and says what is known about it. */
export type TakeIn = () => DrawnPicture

/** What is promised of a move: where it leads, or why it is refused. */
export type Outcome = { state: StateName; refused?: RefusalReason }

/** What is to be expected of one move. The machine under test is not asked for any of it. */
type Expectation = {
  /** Where the review has an answer, be it a refusal. */
  isAnswered: (scene: Scene) => boolean
  /** Where page and server let it happen; elsewhere it takes code that holds the actor. */
  isOnPage: (scene: Scene) => boolean
  outcome: (scene: Scene) => Outcome
}

export type PersonRule = Expectation & {
  by: 'person'
  event: (context: ReviewContext, takeIn: TakeIn) => PersonEvent | StudioEvent
  /** Whether the generation that it asks for throws as it starts. */
  breaksStart?: true
}

export type ServerRule = Expectation & {
  by: 'server'
  event: (context: ReviewContext, takeIn: TakeIn) => GenerationEvent
}

export type Rule = PersonRule | ServerRule

export const stay = ({ state }: Scene): Outcome => ({ state })

export const inState =
  (...states: StateName[]) =>
  ({ state }: Scene) =>
    states.includes(state)

export const never = () => false
