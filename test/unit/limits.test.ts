import { expect, it } from 'vitest'
import { limits } from '../../src/contract/limits.ts'

it('leaves room in a request for every picture that may go along, at its largest', () => {
  const pictures = 1 + 1 + limits.references
  const inBase64 = Math.ceil(limits.inputImageBytes / 3) * 4
  // A character may take six bytes, where JSON has to escape it.
  const texts = 6 * (limits.promptLength + limits.feedbackLength + limits.marks * limits.markLength)
  expect(pictures * inBase64 + texts).toBeLessThan(limits.bodyBytes)
})
