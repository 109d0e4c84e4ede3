import { OpenAI, type ClientOptions } from 'openai'
import { httpFetch } from './httpFetch.ts'

/** The SDK would give up after ten minutes without headers, as servers that do not stream may take. */
const timeout = 24 * 60 * 60_000

/** The SDK's client with one retry layer and one watchdog, ours, and nothing of a request in a log. */
export function createClient(options: ClientOptions): OpenAI {
  return new OpenAI({ fetch: httpFetch, ...options, timeout, maxRetries: 0, logLevel: 'off' })
}
