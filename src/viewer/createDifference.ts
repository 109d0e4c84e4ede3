/** What the worker is asked: about two pictures, and again about them with another threshold. */
export type Question = { threshold: number } & (Subject | object)
type Subject = { pictures: [Blob, Blob]; canvas: OffscreenCanvas }
/** What it finds, besides what it draws: the share of changed pixels from 0 to 1. */
export type Answer = { share: number } | { trouble: string }

/**
 * Has two pictures compared in a worker, which holds their pixels until it is ended, and draws the
 * map itself: on its way through the page, one of 4 megapixels held it up for up to 66 ms. One
 * question is under way at a time; of those that come meanwhile only the last is asked.
 *
 * @param canvas takes the first picture's size; nothing else can draw on it any more.
 */
export function createDifference(
  pictures: [Blob, Blob],
  canvas: HTMLCanvasElement,
  onAnswer: (answer: Answer) => void,
) {
  let subject: Subject | undefined = { pictures, canvas: canvas.transferControlToOffscreen() }
  const worker = new Worker(new URL('./differenceWorker.ts', import.meta.url), { type: 'module' })
  let asked: number | undefined
  let next: number | undefined

  const ask = (threshold: number) => {
    next = threshold
    if (asked === undefined) askNext()
  }
  const askNext = () => {
    if (next === undefined) return
    const question: Question = { threshold: next, ...subject }
    worker.postMessage(question, subject ? [subject.canvas] : [])
    subject = undefined
    asked = next
    next = undefined
  }

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
