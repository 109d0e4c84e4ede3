/** The four top-level states in people's words, in the order in which a review goes through them. */
export const stateTitles = {
  initial_input: 'Prompt',
  generating: 'Drawing',
  user_feedback: 'Judging',
  final: 'Final',
} as const

/** One of the four top-level states. */
export type StateName = keyof typeof stateTitles
