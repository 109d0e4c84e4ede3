import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))

/** A start with a wrong port in a folder of its own, under the permissions of `npm run serve`; it ends at once. */
async function failedStart(prepare: (file: string) => void, env: Record<string, string> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'proofroom-env-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  prepare(join(cwd, '.env'))
  const flags = ['--permission', `--allow-fs-read=${root}`, '--allow-fs-read=.env']
  const quiet = '--disable-warning=SecurityWarning'
  const server = join(root, 'server/index.ts')
  const start = run(process.execPath, [...flags, quiet, server, '.env'], { cwd, env })
  return start.catch((error: unknown) => error)
}

const wrongPort = 'PORT must be a whole number from 0 to 65535.\n'

it('takes its settings from the file .env', async () => {
  const ended = await failedStart((file) => writeFileSync(file, 'PORT=abc\n'))
  expect(ended).toMatchObject({ code: 1, stderr: wrongPort })
})

it('puts the environment before the file', async () => {
  const ended = await failedStart((file) => writeFileSync(file, 'PORT=8787\n'), { PORT: 'abc' })
  expect(ended).toMatchObject({ code: 1, stderr: wrongPort })
})

it('says nothing of a file that is not there', async () => {
  const ended = await failedStart(() => undefined, { PORT: 'abc' })
  expect(ended).toMatchObject({ code: 1, stderr: wrongPort })
})

it('says in a sentence that a file cannot be read', async () => {
  const ended = await failedStart((file) => symlinkSync(file, file), { PORT: 'abc' })
  expect(ended).toMatchObject({ code: 1, stderr: 'The settings in .env cannot be read (ELOOP).\n' })
})
