import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { serveFlags } from '../support/serveFlags.ts'
import { startServer } from '../support/startServer.ts'
import { askForJson } from './support/requests.ts'

const run = promisify(execFile)

/** What becomes of a script that runs as the server does. */
async function outcomeOf(script: string): Promise<string> {
  const { stdout } = await run(process.execPath, [...serveFlags, '--eval', script])
  return stdout.trim()
}

const attempt = (act: string) =>
  `try { ${act}; console.log('done') } catch (error) { console.log(error.code) }`
const file = JSON.stringify(join(tmpdir(), 'proofroom-must-not-be.txt'))

it.each([
  ['a file', `fs.writeFileSync(${file}, 'x')`],
  ['a stream to a file', `fs.openSync(${file}, 'w')`],
  ['a folder', `fs.mkdtempSync(${file})`],
  ['a program', `child_process.execFileSync('true')`],
  ['a thread', `new worker_threads.Worker('0', { eval: true })`],
])('the runtime refuses the server %s', async (_what, act) => {
  expect(await outcomeOf(attempt(act))).toBe('ERR_ACCESS_DENIED')
})

it('the server draws all the same, pictures of the stand-in’s included', async () => {
  const server = await startServer({ STAND_IN_SECONDS: '0' })
  const response = await askForJson(server.url)
  await server.stop()
  expect(response.status).toBe(200)
})
