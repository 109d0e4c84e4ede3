import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import process from 'node:process'
import { sourceFlags } from '../support/serveFlags.ts'
import type { Reading } from './probe.ts'

const source = readFileSync(new URL('./probe.ts', import.meta.url), 'utf8')
/** As JavaScript: reading TypeScript would cost the server under test 75 ms and 15 MB. */
const probe = `data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(source))}`

export type Child = Awaited<ReturnType<typeof startChild>>

/** What Node is given where this server runs, which the probe and TypeScript are let through. */
export const ourFlags: readonly string[] = [...sourceFlags, '--allow-fs-read=test']

/**
 * Runs a server in a process of its own, which prints its address and answers to the probe.
 *
 * @param flags for Node; none, if not said.
 */
export async function startChild(
  path: string,
  { env = {}, flags = [] }: { env?: Record<string, string>; flags?: readonly string[] } = {},
) {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [...flags, '--import', probe, path], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const url = await addressIn(child)
  const startMs = performance.now() - startedAt
  const ask = async (question: 'start' | 'read'): Promise<unknown> => {
    const answered = once(child, 'message')
    child.send(question)
    const [answer] = (await answered) as unknown[]
    return answer
  }
  return {
    url,
    /** Milliseconds from its start until it listened. */
    startMs,
    /** Begins to measure. */
    start: () => ask('start'),
    read: async () => (await ask('read')) as Reading,
    stop: async () => {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}

function addressIn(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const url = /http:\/\/[\w.:]+/.exec(text)?.[0]
      if (url) resolve(url)
    })
    child.once('exit', () => reject(new Error(`A server ended before it listened: ${text}`)))
  })
}
