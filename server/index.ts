import process from 'node:process'
import { checkRuntime } from './checkRuntime.ts'
import { EnvError } from './env.ts'
import { ListenError } from './listen.ts'
import { loadEnvFile } from './loadEnvFile.ts'
import { createLog } from './log.ts'
import { start } from './start.ts'

/** Named by `npm run serve`; tests and containers have no such file. */
const [envFile] = process.argv.slice(2)

try {
  checkRuntime(process)
  if (envFile) loadEnvFile(envFile)
  const { log, written } = createLog()
  const stop = await start(process.env, { tell: (line) => console.log(line), log })
  const exit = () => {
    void stop()
      .then(written)
      .then(() => process.exit(0))
  }
  process.once('SIGINT', exit)
  process.once('SIGTERM', exit)
} catch (error) {
  if (!(error instanceof EnvError || error instanceof ListenError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
