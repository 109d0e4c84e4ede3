import { askWorker } from './askWorker.ts'

export type Answer = { digest: Uint8Array }

/** SHA-256 of the bytes, in lower-case hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest =
    'subtle' in crypto
      ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      : await digestWithoutSubtle(bytes)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * On plain HTTP, other than loopback, browsers withhold `crypto.subtle`. Beside the page: 9 MB take
 * 40 ms, and a reference may have 20.
 */
async function digestWithoutSubtle(bytes: Uint8Array<ArrayBuffer>) {
  const worker = new Worker(new URL('./digestWorker.ts', import.meta.url), { type: 'module' })
  return (await askWorker<Answer>(worker, bytes)).digest
}
