import { sha256 } from '@noble/hashes/sha2.js'
import { post } from './askWorker.ts'
import type { Answer } from './sha256.ts'

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => post(digest(data)))

const digest = (bytes: Uint8Array) =>
  new Promise<Answer>((resolve) => {
    resolve({ digest: sha256(bytes) })
  })
