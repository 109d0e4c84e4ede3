import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { serveFlags, sourceFlags } from './serveFlags.ts'

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const sources = file('server/index.ts')

/** The server as `npm run build` makes it, which `npm start` runs. */
export const built = file('dist-server/index.js')

/**
 * Runs the real server as `npm run serve` does, on a free port and with nothing of this process's own settings.
 *
 * @param env settings on top of the defaults.
 * @param entry what is run: the sources, if not said.
 * @returns its address, what it has printed so far, and a way to end it.
 */
export async function startServer(env: Record<string, string> = {}, entry = sources) {
  const child = spawn(
    process.execPath,
    [...(entry === sources ? sourceFlags : serveFlags), entry],
    {
      env: { PATH: process.env.PATH, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  const exited = once(child, 'exit')
  const listening = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const url = /http:\/\/\S+/.exec(output)?.[0]
      if (url && output.includes('\n')) resolve(url)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${output}`)))
  })
  return {
    url: await listening,
    output: () => output,
    stop: async (signal: NodeJS.Signals = 'SIGTERM') => {
      child.kill(signal)
      await exited
    },
  }
}
