/** Limits that page and server agree on, so that neither lets through what the other refuses. */
export const limits = {
  /** Characters, as the image tool counts them. */
  promptLength: 32_000,
  feedbackLength: 8_000,
  /** Characters of a reviewer's name. */
  reviewerLength: 100,
  /** Pictures that may go along with a prompt. */
  references: 8,
  /** Bytes of one picture that goes along as input, before base64. */
  inputImageBytes: 20 * 1024 * 1024,
  /** Bytes of a whole request: nine input pictures in base64, its texts, and room to spare. */
  bodyBytes: 256 * 1024 * 1024,
} as const
