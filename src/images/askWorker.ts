/** What a worker answers that could not do what it was asked to. */
export type Trouble = { trouble: string }

/**
 * Asks a worker one question and ends it.
 *
 * @throws Error with the trouble it tells of, or if it could not be loaded.
 */
export function askWorker<Answer extends object>(
  worker: Worker,
  question: unknown,
): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer | Trouble>) => {
      if ('trouble' in data) reject(new Error(data.trouble))
      else resolve(data)
    })
    worker.addEventListener('error', () => {
      reject(new Error('A part of the page that works beside it could not be loaded'))
    })
    worker.postMessage(question)
  }).finally(() => worker.terminate())
}

/** The other end: posts what the one question leads to. */
export function post(answer: Promise<object>) {
  void answer
    .catch((error: unknown): Trouble => ({
      trouble: error instanceof Error ? error.message : String(error),
    }))
    .then((found) => postMessage(found))
}
