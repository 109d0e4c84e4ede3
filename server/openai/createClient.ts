import { OpenAI, type ClientOptions } from 'openai'
import { httpFetch } from './httpFetch.ts'

/** The SDK's client with one retry layer, ours, and nothing of a request in a log. */
export function createClient(options: ClientOptions): OpenAI {
  return new OpenAI({ fetch: httpFetch, ...options, maxRetries: 0, logLevel: 'off' })
}
