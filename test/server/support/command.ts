import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { sourceFlags } from '../../support/serveFlags.ts'

/** Runs the server as `npm run serve` does, with nothing but the given environment. */
export function runServer(env: Record<string, string>) {
  const child = spawn(process.execPath, [...sourceFlags, 'server/index.ts'], { env })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const exited = once(child, 'close').then(([code]: unknown[]) => ({ code, ...said }))
  return {
    exited,
    stop: (signal: NodeJS.Signals) => child.kill(signal),
    /** Settles with the address once the server has told it. */
    started: () =>
      new Promise<string>((resolve, reject) => {
        const look = () => {
          const url = /http:\/\/\S+/.exec(said.out)?.[0]
          if (url) resolve(url)
        }
        child.stdout.on('data', look)
        void exited.then(({ err }) => reject(new Error(err)))
      }),
    said,
  }
}
