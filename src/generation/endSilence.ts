/** How often a stream is looked at; the server says something at least that often. */
const lookMs = 15_000
/** Looks without a sign of life that a stream survives. */
const patience = 3

/**
 * Passes a stream on and breaks it when it has gone silent: a server that hangs, or a connection
 * that was lost, closes nothing. It counts looks instead of time, so that a computer that slept
 * hears what waits for it first.
 *
 * @returns the stream, and what ends the looking when nobody reads it any more.
 */
export function endSilence(stream: ReadableStream<Bytes>) {
  let looks = 0
  let timer: ReturnType<typeof setInterval>
  const watch = new TransformStream<Bytes, Bytes>({
    start: (controller) => {
      timer = setInterval(() => {
        looks++
        if (looks > patience)
          controller.error(new Error(`Nothing came for ${(patience * lookMs) / 1_000} s`))
      }, lookMs)
    },
    transform: (chunk, controller) => {
      looks = 0
      controller.enqueue(chunk)
    },
  })
  return { stream: stream.pipeThrough(watch), stopLooking: () => clearInterval(timer) }
}

type Bytes = Uint8Array<ArrayBuffer>
