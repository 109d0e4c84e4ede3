import { once } from 'node:events'
import type { Readable } from 'node:stream'

/** Takes a chunk in and says whether it was the last that is wanted; the next waits for a promise. */
export type Take = (chunk: Uint8Array) => boolean | Promise<boolean>

/**
 * How long the end of an answer may keep its connection busy, in milliseconds: a new connection
 * would cost about as much.
 */
const graceMs = 100

/**
 * Hands over a body chunk by chunk, which costs half of what iterating over it does. Settles at
 * its end, or as soon as enough is taken; then the connection is kept for another call if the
 * answer ends in a moment.
 */
export function readBody(body: Readable, take: Take): Promise<void> {
  return new Promise((resolve, reject) => {
    // One that is empty has ended already where its beginning was looked at.
    if (body.readableEnded) resolve()
    /** What is being taken in: the end of the body, or its breaking off, may come before it is. */
    let taken: Promise<unknown> = Promise.resolve()
    const fail = (error: Error) => {
      reject(error)
      body.destroy()
    }
    const goOn = (isEnough: boolean) => {
      if (isEnough) {
        letGo(body, onData)
        resolve()
      } else body.resume()
    }
    function onData(chunk: Uint8Array): void {
      try {
        const isEnough = take(chunk)
        if (isEnough === false) return
        body.pause()
        taken = Promise.resolve(isEnough).then(goOn, fail)
      } catch (error) {
        fail(error as Error)
      }
    }
    body
      .on('data', onData)
      .once('error', (error: Error) => void taken.then(() => reject(error)))
      .once('end', () => void taken.then(() => resolve()))
      .once('close', () => void taken.then(() => resolve()))
  })
}

/** What JSON may have before it, and a mark of the byte order, which many put there. */
const blanks = /^(?:\xef\xbb\xbf)?[ \t\r\n]*/
/** Who sends more blanks than that to keep the connection alive sends no document. */
const maxBlankBytes = 4096

/**
 * The beginning of a body behind its blanks, a character for each byte; all of it is read again
 * with the rest. Empty where nothing comes.
 */
export async function beginningOf(body: Readable, onChunk: () => void): Promise<string> {
  let bytes = Buffer.alloc(0)
  let text = ''
  while (text === '' && bytes.length < maxBlankBytes) {
    await Promise.race([once(body, 'readable'), once(body, 'end')])
    const chunk = body.read() as Buffer | null
    if (!chunk) break
    onChunk()
    bytes = Buffer.concat([bytes, chunk])
    text = bytes.toString('latin1').replace(blanks, '')
  }
  if (bytes.length > 0) body.unshift(bytes)
  return text
}

function letGo(body: Readable, onData: (chunk: Uint8Array) => void): void {
  if (body.closed) return
  const timer = setTimeout(() => body.destroy(), graceMs)
  body.off('data', onData).once('close', () => clearTimeout(timer))
  body.resume()
}
