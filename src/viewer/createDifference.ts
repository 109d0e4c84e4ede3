/** What the worker is asked: about two pictures, and again about them with another threshold. */
export type Question = { pictures: [Blob, Blob]; threshold: number } | { threshold: number }
/** What it finds: a map of the first one's size, and the share of changed pixels from 0 to 1. */
export type Answer = { map: ImageBitmap; share: number } | { trouble: string }

/**
 * Has two pictures compared in a worker, which holds their pixels until it is ended. One question
 * is under way at a time; of those that come meanwhile only the last is asked.
 */
export function createDifference(pictures: [Blob, Blob], onAnswer: (answer: Answer) => void) {
  const worker = new Worker(new URL('./differenceWorker.ts', import.meta.url), { type: 'module' })
  let asked: number | undefined
  let next: number | undefined

  const ask = (threshold: number) => {
    next = threshold
    if (asked === undefined) askNext()
  }
  const askNext = () => {
    if (next === undefined) return
    const question = { threshold: next }
    worker.postMessage(isFirst ? { ...question, pictures } : question)
    isFirst = false
    asked = next
    next = undefined
  }
  let isFirst = true

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    asked = undefined
    askNext()
    onAnswer(data)
  })
  worker.addEventListener('error', () => {
    onAnswer({ trouble: 'The comparison could not be loaded' })
  })

  return {
    /** @param threshold from 0 to 255. */
    ask,
    end: () => worker.terminate(),
  }
}
