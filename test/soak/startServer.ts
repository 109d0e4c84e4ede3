import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Reading } from './server.ts'

const path = fileURLToPath(new URL('server.ts', import.meta.url))

/** Starts the server to be soaked, and asks it what it holds. */
export async function startServer(provider: string) {
  const child = spawn(process.execPath, ['--expose-gc', path, provider], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const answer = async () => ((await once(child, 'message')) as unknown[])[0]
  const ask = async (question: 'read' | 'drain') => {
    const answered = answer()
    child.send(question)
    return answered
  }
  return {
    url: String(await answer()),
    read: async () => (await ask('read')) as Reading,
    /** Settles when no picture is being drawn any more, as far as the server knows. */
    drain: () => ask('drain'),
    stop: () => child.disconnect(),
  }
}
