import type OpenAI from 'openai'
import type { ClientOptions } from 'openai'
import type { Health } from '../src/contract/health.ts'
import type { Env } from './env.ts'

export type Provider = {
  name: Health['provider']
  /** Loads what is needed to draw: the SDK takes longer than all the rest of the server. */
  createClient: () => Promise<OpenAI>
  /** For the person who starts the server: who draws, and how to change that. */
  description: string
}

/** For servers that ask for no key; the SDK insists on one. */
const noKey = 'none'

/**
 * Who draws: OpenAI where there is a key, the server at OPENAI_BASE_URL where one is given (with
 * or without a key), else the stand-in inside this process, which is loaded only then.
 */
export function createProvider(env: Env): Provider {
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: baseURL, OPENAI_API: api } = env
  if (!key && !baseURL) return createStandInProvider(env.STAND_IN_SECONDS)
  const options = { apiKey: key ?? noKey, ...(baseURL ? { baseURL } : {}) }
  const from = baseURL ? `the OpenAI-compatible server at ${new URL(baseURL).origin}` : 'OpenAI'
  const withKey = key ? 'with the key in OPENAI_API_KEY' : 'without a key (none in OPENAI_API_KEY)'
  return {
    name: 'openai',
    createClient: () => loadClient(options),
    description: `Pictures come from ${from}, ${api === 'images' ? 'by its Images API, ' : ''}${withKey}.`,
  }
}

function createStandInProvider(seconds: number): Provider {
  return {
    name: 'stand-in',
    createClient: async () => {
      const { createStandIn } = await import('./stand-in/createStandIn.ts')
      const { fetch } = createStandIn({ seconds })
      // Never resolved: the stand-in's fetch needs no socket.
      const baseURL = 'http://stand-in.invalid/v1'
      return loadClient({ apiKey: noKey, adminAPIKey: null, baseURL, fetch })
    },
    description:
      'Pictures come from the built-in stand-in, because there is no OPENAI_API_KEY.\n' +
      'For real ones, put OPENAI_API_KEY=your-key into the file .env and start again.',
  }
}

async function loadClient(options: ClientOptions): Promise<OpenAI> {
  const { createClient } = await import('./openai/createClient.ts')
  return createClient(options)
}
