import { sha256 } from '@noble/hashes/sha2.js'
import { post } from './askWorker.ts'
import type { Answer } from './sha256.ts'

addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => post(digest(data)))

const digest = (bytes: ArrayBuffer) =>
  new Promise<Answer>((resolve) => {
    resolve({ digest: sha256(new Uint8Array(bytes)) })
  })
