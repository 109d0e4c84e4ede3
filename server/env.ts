import { isIP } from 'node:net'
import * as v from 'valibot'
import { limits } from '../src/contract/limits.ts'

/** A whole number within bounds; where the variable is not set, the given default. */
const whole = (min: number, max: number, byDefault: number) => {
  const problem = `must be a whole number from ${min} to ${max}`
  return v.optional(
    v.pipe(
      v.string(),
      v.check((text) => /^\d{1,9}$/.test(text), problem),
      v.transform(Number),
      v.check((number) => number >= min && number <= max, problem),
    ),
    String(byDefault),
  )
}

const keySchema = v.pipe(
  v.string(),
  v.check((text) => /^[\x21-\x7e]+$/.test(text), 'must have no blanks or unusual characters in it'),
)

const baseUrlSchema = v.pipe(
  v.string(),
  v.check(isWebAddress, 'must be a web address such as https://example.com/v1'),
  v.check(
    (text) => !URL.parse(text)?.username && !URL.parse(text)?.password,
    'must have no user name or password in it',
  ),
)

const secondsSchema = v.pipe(
  v.string(),
  v.check((text) => /^\d{1,3}(?:\.\d+)?$/.test(text), 'must be a number of seconds from 0 to 999'),
  v.transform(Number),
)

const apis = ['responses', 'images'] as const
const apiSchema = v.picklist(apis, `must be one of: ${apis.join(', ')}`)

const tokenSchema = v.pipe(keySchema, v.minLength(16, 'must have at least 16 characters'))

const listSchema = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  ),
)

const hostsSchema = v.pipe(
  listSchema,
  v.check(
    (names) => names.every((name) => /^[a-z\d.-]+$/.test(name)),
    'must be host names without ports, separated by commas',
  ),
)

const proxiesSchema = v.pipe(
  listSchema,
  v.check(
    (entries) => entries.every(isNetwork),
    'must be addresses or networks such as 127.0.0.1 or 10.0.0.0/8, separated by commas',
  ),
)

/** `.env.example` says what each of them is for. */
const envSchema = v.object({
  OPENAI_API_KEY: v.optional(keySchema),
  OPENAI_BASE_URL: v.optional(baseUrlSchema),
  OPENAI_API: v.optional(apiSchema, 'responses'),
  OPENAI_MODEL: v.optional(v.string(), 'gpt-5.6-luna'),
  OPENAI_IMAGE_MODEL: v.optional(v.string(), 'gpt-image-2.5-flare'),
  PORT: whole(0, 65_535, 8787),
  HOST: v.optional(v.string(), '127.0.0.1'),
  ACCESS_TOKEN: v.optional(tokenSchema),
  ALLOWED_HOSTS: v.optional(hostsSchema, ''),
  TRUSTED_PROXIES: v.optional(proxiesSchema, ''),
  REQUESTS_PER_MINUTE: whole(1, 100_000, 240),
  MAX_GENERATIONS: whole(1, 10_000, 32),
  MAX_GENERATIONS_PER_CLIENT: whole(1, 10_000, 16),
  QUEUE_MS: whole(0, 60_000, 5_000),
  MAX_BODY_BYTES: whole(1_024, limits.bodyBytes, limits.bodyBytes),
  STOP_GRACE_MS: whole(0, 600_000, 5_000),
  ATTEMPTS: whole(1, 10, 4),
  IDLE_TIMEOUT_MS: whole(1, 3_600_000, 180_000),
  TOTAL_TIMEOUT_MS: whole(1, 86_400_000, 600_000),
  HEARTBEAT_MS: whole(1, 15_000, 15_000),
  RECEIVE_TIMEOUT_MS: whole(10_000, 3_600_000, 60_000),
  SEND_TIMEOUT_MS: whole(1, 3_600_000, 60_000),
  STAND_IN_SECONDS: v.optional(secondsSchema, '4'),
})
export type Env = v.InferOutput<typeof envSchema>

/** One or more variables of the environment are wrong; the message has a sentence for each. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

/**
 * Reads our settings from the environment; a blank variable counts as not set.
 *
 * @throws EnvError that names every wrong variable and shows no value, for one may be a key.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const result = v.safeParse(envSchema, withoutBlanks(source))
  if (result.success) return withToken(result.output)
  const problems = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}.`)
  throw new EnvError(problems.join('\n'))
}

/** Who can be reached from elsewhere must know who asks: each picture costs the owner money. */
function withToken(env: Env): Env {
  if (env.ACCESS_TOKEN || isLoopback(env.HOST)) return env
  throw new EnvError(
    `ACCESS_TOKEN must be set where HOST is other than loopback (HOST is ${env.HOST}).`,
  )
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

function withoutBlanks(source: Readonly<Record<string, string | undefined>>) {
  const entries = Object.entries(source).map(([name, value]) => [name, value?.trim()] as const)
  return Object.fromEntries(entries.filter(([, value]) => value))
}

function isNetwork(text: string): boolean {
  const [address = '', length = '0', ...more] = text.split('/')
  if (more.length > 0) return false
  const bits = isIP(address) === 6 ? 128 : 32
  return isIP(address) > 0 && /^\d{1,3}$/.test(length) && Number(length) <= bits
}

function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '')
}
