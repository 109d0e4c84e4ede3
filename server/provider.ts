import OpenAI from 'openai'
import type { Health } from '../src/contract/health.ts'
import type { Env } from './env.ts'

export type Provider = {
  name: Health['provider']
  client: OpenAI
  /** For the person who starts the server: who draws, and how to change that. */
  description: string
}

/** For servers that ask for no key; the SDK insists on one. */
const noKey = 'none'

/**
 * Who draws: OpenAI where there is a key, the server at OPENAI_BASE_URL where one is given (with
 * or without a key), else the stand-in inside this process, which is loaded only then.
 */
export async function createProvider(env: Env): Promise<Provider> {
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: baseURL } = env
  if (!key && !baseURL) return createStandInProvider(env.STAND_IN_SECONDS)
  const client = new OpenAI({ ...quiet, apiKey: key ?? noKey, ...(baseURL ? { baseURL } : {}) })
  const from = baseURL ? `the OpenAI-compatible server at ${new URL(baseURL).origin}` : 'OpenAI'
  const withKey = key ? 'with the key in OPENAI_API_KEY' : 'without a key (none in OPENAI_API_KEY)'
  return { name: 'openai', client, description: `Pictures come from ${from}, ${withKey}.` }
}

async function createStandInProvider(seconds: number): Promise<Provider> {
  const { createStandIn } = await import('./stand-in/createStandIn.ts')
  const { fetch } = createStandIn({ seconds })
  // Never resolved: the stand-in's fetch needs no socket.
  const baseURL = 'http://stand-in.invalid/v1'
  return {
    name: 'stand-in',
    client: new OpenAI({ ...quiet, apiKey: noKey, adminAPIKey: null, baseURL, fetch }),
    description:
      'Pictures come from the built-in stand-in, because there is no OPENAI_API_KEY.\n' +
      'For real ones, put OPENAI_API_KEY=your-key into the file .env and start again.',
  }
}

/** One retry layer, ours; and nothing of a request in the log. */
const quiet = { maxRetries: 0, logLevel: 'off' } as const
