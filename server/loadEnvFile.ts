import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parseEnv } from 'node:util'
import { EnvError } from './env.ts'

/**
 * Adds the settings in a file such as `.env` to the environment, whose own come first. A file that
 * is not there sets nothing.
 *
 * @throws EnvError if it is there and cannot be read.
 */
export function loadEnvFile(path: string): void {
  for (const [name, value] of Object.entries(parseEnv(readIfThere(path)))) {
    process.env[name] ??= value
  }
}

/** Unlike Node's own loader, tells a file that is not there from one that cannot be read. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (code === 'ENOENT') return ''
    throw new EnvError(`The settings in ${path} cannot be read (${code}).`)
  }
}
