/** Limits that page and server agree on, so that neither lets through what the other refuses. */
export const limits = {
  /** How many pictures a prompt is drawn as, at most, before they are judged. */
  candidates: 4,
  /** Pictures that one page draws at once. */
  atOnce: 8,
  /** Prompts that are added at once. */
  batchPrompts: 200,
  /** Bytes of a file that has them. */
  batchBytes: 8_000_000,
  /** Characters, as the image tool counts them. */
  promptLength: 32_000,
  feedbackLength: 8_000,
  /** Places on a picture that one change may name. */
  marks: 20,
  /** Characters of what should change at one of them. */
  markLength: 500,
  /** Characters of a reviewer's name. */
  reviewerLength: 100,
  /** Pictures that may go along with a prompt. */
  references: 8,
  /** Pixels of one of them, which the browser decodes; no camera in common use has more. */
  referencePixels: 128_000_000,
  /** Bytes of one picture that goes along as input, before base64. */
  inputImageBytes: 20 * 1024 * 1024,
  /** Bytes of a whole request: ten input pictures in base64, its texts, and room to spare. */
  bodyBytes: 272 * 1024 * 1024,
} as const
