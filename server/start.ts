import { fileURLToPath } from 'node:url'
import { createSlots } from './access/slots.ts'
import { createApp } from './app.ts'
import { readEnv, type Env } from './env.ts'
import { drawOnceLoaded } from './drawOnceLoaded.ts'
import { failureOf } from './failure/failures.ts'
import { GenerationError } from './failure/GenerationError.ts'
import { listen, slowest } from './listen.ts'
import type { Log } from './log.ts'
import { isBuilt, notBuilt } from './page.ts'
import { createProvider } from './provider.ts'
import { wait } from './generation/wait.ts'

const pageRoot = fileURLToPath(new URL('../dist', import.meta.url))

/**
 * How long clients may take for the failure that they are told once the grace is over: it is a
 * frame of 1 kB, and whoever stops the server is waiting.
 */
const closingMs = 500

type Output = {
  /** For the person who starts the server. */
  tell: (line: string) => void
  log: Log
}

/**
 * Starts the server as the environment says and tells where it is.
 *
 * @returns A function that stops it: no new work, a short grace for what is being drawn or
 * handed over, an honest failure for what is not done by then.
 * @throws EnvError, ListenError
 */
export async function start(source: NodeJS.ProcessEnv, { tell, log }: Output) {
  const env = readEnv(source)
  const models = modelsIn(env)
  const { name, createClient, description } = createProvider(env)
  const stopping = new AbortController()
  const slots = createSlots({
    all: env.MAX_GENERATIONS,
    perClient: env.MAX_GENERATIONS_PER_CLIENT,
    queueMs: env.QUEUE_MS,
  })
  const app = createApp({
    draw: drawOnceLoaded(createClient, {
      ...models,
      api: env.OPENAI_API,
      idleTimeoutMs: env.IDLE_TIMEOUT_MS,
    }),
    attempts: env.ATTEMPTS,
    access: {
      host: env.HOST,
      allowedHosts: env.ALLOWED_HOSTS,
      token: env.ACCESS_TOKEN,
      trustedProxies: env.TRUSTED_PROXIES,
      requestsPerMinute: env.REQUESTS_PER_MINUTE,
    },
    slots,
    maxBodyBytes: env.MAX_BODY_BYTES,
    totalTimeoutMs: env.TOTAL_TIMEOUT_MS,
    heartbeatMs: env.HEARTBEAT_MS,
    sendTimeoutMs: env.SEND_TIMEOUT_MS,
    health: { status: 'ok', provider: name, ...models },
    stopping: stopping.signal,
    pageRoot,
    wait,
    log,
  })
  const { server, url } = await listen(
    app,
    { port: env.PORT, hostname: env.HOST },
    { limits: { ...slowest, requestTimeout: env.RECEIVE_TIMEOUT_MS }, log },
  )
  tell(`Proofroom is at ${url}\n${description}`)
  if (!isBuilt(pageRoot)) tell(notBuilt)

  return async function stop(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve))
    const drained = slots.drain(stoppingError())
    await Promise.race([drained, wait(env.STOP_GRACE_MS, stopping.signal)])
    stopping.abort(stoppingError())
    const force = setTimeout(() => server.closeAllConnections(), closingMs)
    await Promise.all([closed, drained])
    clearTimeout(force)
  }
}

/** In the Images API the model that draws reads the prompt itself. */
function modelsIn({ OPENAI_API: api, OPENAI_MODEL: model, OPENAI_IMAGE_MODEL: imageModel }: Env) {
  return { model: api === 'images' ? imageModel : model, imageModel }
}

function stoppingError(): GenerationError {
  return new GenerationError(failureOf('server_interrupted'))
}
