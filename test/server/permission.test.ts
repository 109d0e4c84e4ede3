import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { serveFlags } from '../support/serveFlags.ts'
import { built, startServer } from '../support/startServer.ts'
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
  ['what is elsewhere', `fs.readFileSync('/etc/passwd')`],
  ['its own sources', `fs.readdirSync('server')`],
  ['a program', `child_process.execFileSync('true')`],
  ['a thread', `new worker_threads.Worker('0', { eval: true })`],
])('the runtime refuses the server %s', async (_what, act) => {
  expect(await outcomeOf(attempt(act))).toBe('ERR_ACCESS_DENIED')
})

it('the server draws all the same, pictures of the stand-in’s included', async () => {
  const server = await startServer({ STAND_IN_SECONDS: '0' }, built)
  const response = await askForJson(server.url)
  await server.stop()
  expect(response.status).toBe(200)
})

// Native code writes past the runtime, which holds back only what goes through node:fs.
it('no source of the server asks sharp for a file, or opens a database', () => {
  const folder = new URL('../../server/', import.meta.url)
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
  const using = (words: RegExp) =>
    sources.filter(({ text }) => words.test(text)).map(({ name }) => name)
  const writing = /\btoFile\b|\btileToFile\b|node:sqlite|process\.dlopen|writeHeapSnapshot/
  expect(using(writing)).toEqual([])
  // record/ is a command of its own, which no server runs.
  for (const name of using(/from 'sharp'/)) expect(name).toMatch(/^(?:stand-in|record)\//)
})
