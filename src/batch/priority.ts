/** What is drawn before what, the first first. */
export const priorities = ['high', 'normal', 'low'] as const
export type Priority = (typeof priorities)[number]
