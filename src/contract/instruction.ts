import type { GenerateRequest } from './generateRequest.ts'

/**
 * The text that goes to the model: the prompt itself, or for a change the feedback, with the
 * prompt after it so that the model knows what the picture was meant to be, and which it is of
 * those that go along.
 */
export function instructionFor({
  prompt,
  references,
  change,
}: {
  prompt: GenerateRequest['prompt']
  references?: readonly unknown[] | undefined
  change?: { feedback: string } | undefined
}): string {
  if (!change) return prompt
  const which = references?.length
    ? 'Change the first picture; the others are references. It'
    : 'The picture'
  return `${change.feedback}\n\nChange nothing else. ${which} was drawn from this prompt:\n${prompt}`
}
