import { once } from 'node:events'
import { createServer } from 'node:net'
import { spawn } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'
import { startServer } from '../support/startServer.ts'

/** A port that nobody listens on. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' ? String(address?.port) : ''
}

/** Vite's own server, as `npm run dev` starts it, in front of a server on that port. */
async function startVite(apiPort: string): Promise<string> {
  const port = await freePort()
  const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--port', port], {
    env: { PATH: process.env.PATH, PORT: apiPort },
  })
  onTestFinished(() => void vite.kill())
  // Vite says more later, and would break off if nobody heard it.
  const said = vite.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })
  for await (const text of said) {
    if (!String(text).includes(port)) continue
    vite.stdout.resume()
    return `http://localhost:${port}`
  }
  throw new Error('Vite did not start')
}

test('the page under development draws through the server behind it', async () => {
  const port = await freePort()
  const server = await startServer({ PORT: port, STAND_IN_SECONDS: '0' })
  onTestFinished(() => server.stop())
  const url = await startVite(port)
  const response = await fetch(`${url}/api/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ prompt: 'A red fox' }),
  })
  expect(await response.json()).toMatchObject({ provider: 'stand-in', attempt: 1 })
})
