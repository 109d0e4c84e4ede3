import { limits } from '../contract/limits.ts'

const formatted = (count: number) => count.toLocaleString('en')

/** Each reason why the machine did not do what it was asked to, in words for the person. */
export const refusals = {
  no_prompt: 'Write what the picture should show first.',
  prompt_too_long: `A prompt has at most ${formatted(limits.promptLength)} characters. Shorten it first.`,
  wrong_setting: 'The size or the image model is not right yet. Its field says why.',
  unclear_budget: 'The budget is no amount of money. Correct it, or leave it empty.',
  over_budget: 'The budget of this session may have no room for that. Nothing was ordered.',
  no_feedback: 'Write what should change first.',
  feedback_too_long: `What should change has at most ${formatted(limits.feedbackLength)} characters, and ${limits.markLength} at a mark. Shorten it first.`,
  wrong_mark: `A change has at most ${limits.marks} marks, all of them on the picture. Nothing was marked.`,
  nothing_to_judge: 'There is no version to judge yet. Nothing was decided.',
  still_drawing: 'A version is still being drawn. Nothing was decided.',
  not_on_screen:
    'That was about another version than the one on screen, or one that has only just come. Nothing was decided.',
  already_decided: 'This review is decided already. Undo the decision to make another.',
} as const
export type RefusalReason = keyof typeof refusals
