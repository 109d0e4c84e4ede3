import type { GenerateRequest } from './generateRequest.ts'

/**
 * The text that goes to the model: the prompt itself, or for a change the feedback, with the
 * prompt after it so that the model knows what the picture was meant to be.
 */
export function instructionFor({
  prompt,
  change,
}: {
  prompt: GenerateRequest['prompt']
  change?: { feedback: string } | undefined
}): string {
  if (!change) return prompt
  return `${change.feedback}\n\nChange nothing else. The picture was drawn from this prompt:\n${prompt}`
}
