import { request } from 'node:http'
import process from 'node:process'
import { wait } from '../../server/generation/wait.ts'
import { listen } from '../../server/listen.ts'
import { error, partial, silence, started, stream } from '../server/support/answers.ts'
import { createRoom } from '../server/support/createRoom.ts'
import { openUpstream, type Answer } from '../server/support/openUpstream.ts'
import { median } from './median.ts'

// From the moment at which a client goes away until the provider's connection has closed; in
// back-off, where there is none, until the server has given up.
const phases: [name: string, answer: Answer, closes: 'connection' | 'wait'][] = [
  ['before the headers', silence, 'connection'],
  ['before the first preview', stream(started, 'hang'), 'connection'],
  ['in mid-preview', stream([...started, partial(0)], 'hang'), 'connection'],
  ['in back-off', error(503, { message: 'Busy' }), 'wait'],
]
const flavours = ['text/event-stream', 'application/json']
const rounds = Number(process.argv[2] ?? 50)

async function measure(answer: Answer, closes: 'connection' | 'wait', accept: string) {
  const upstream = await openUpstream(answer)
  const waiting = Promise.withResolvers<undefined>()
  const ended = Promise.withResolvers<undefined>()
  const { app } = createRoom({
    ...upstream,
    log: () => ended.resolve(undefined),
    wait: (ms, signal) => {
      waiting.resolve(undefined)
      return wait(ms, signal)
    },
  })
  const { server, url } = await listen(app, { port: 0, hostname: '127.0.0.1' })
  const arrived = upstream.nextCall()
  const leave = ask(url, accept)
  await (closes === 'wait' ? waiting.promise : arrived)
  // What has been sent by then gets there.
  await new Promise((resolve) => setTimeout(resolve, 10))
  const leftAt = performance.now()
  leave()
  await (closes === 'wait' ? ended.promise : upstream.calls[0]?.closed)
  const tookMs = performance.now() - leftAt
  server.close().closeAllConnections()
  upstream.close()
  return tookMs
}

function ask(url: string, accept: string): () => void {
  const headers = { accept, 'content-type': 'application/json' }
  const call = request(`${url}/api/generate`, { method: 'POST', headers, agent: false })
  call.on('error', () => undefined)
  call.on('response', (response) => response.on('error', () => undefined).resume())
  call.end(JSON.stringify({ prompt: 'a red fox' }))
  return () => call.destroy()
}

console.log('| client goes away | flavour | median ms | worst ms |\n|---|---|---|---|')
for (const [name, answer, closes] of phases) {
  for (const accept of flavours) {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) times.push(await measure(answer, closes, accept))
    const worst = Math.max(...times).toFixed(1)
    console.log(`| ${name} | ${accept} | ${median(times).toFixed(1)} | ${worst} |`)
  }
}
