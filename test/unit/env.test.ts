import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { EnvError, readEnv } from '../../server/env.ts'

const defaults = {
  OPENAI_API: 'responses',
  OPENAI_MODEL: 'gpt-5.6-luna',
  OPENAI_IMAGE_MODEL: 'gpt-image-2.5-flare',
  PORT: 8787,
  HOST: '127.0.0.1',
  ALLOWED_HOSTS: [],
  TRUSTED_PROXIES: [],
  REQUESTS_PER_MINUTE: 240,
  MAX_GENERATIONS: 32,
  MAX_GENERATIONS_PER_CLIENT: 16,
  QUEUE_MS: 5_000,
  MAX_BODY_BYTES: 285_212_672,
  STOP_GRACE_MS: 5_000,
  ATTEMPTS: 4,
  IDLE_TIMEOUT_MS: 180_000,
  TOTAL_TIMEOUT_MS: 600_000,
  HEARTBEAT_MS: 15_000,
  RECEIVE_TIMEOUT_MS: 60_000,
  SEND_TIMEOUT_MS: 60_000,
  STAND_IN_SECONDS: 4,
}

const problemOf = (source: Record<string, string>): string => {
  try {
    readEnv(source)
  } catch (error) {
    if (error instanceof EnvError) return error.message
  }
  return 'no problem'
}

describe('the environment', () => {
  it('has a default for everything but the key, the base URL and the access token', () => {
    expect(readEnv({})).toEqual(defaults)
  })

  it('counts a blank variable as not set', () => {
    expect(readEnv({ OPENAI_API_KEY: '', OPENAI_BASE_URL: ' ', PORT: '  ' })).toEqual(defaults)
  })

  it('is described by .env.example with exactly its defaults', () => {
    expect(readEnv(parseEnv(readFileSync('.env.example', 'utf8')))).toEqual(defaults)
    const names = Object.keys(parseEnv(readFileSync('.env.example', 'utf8')))
    expect(names.sort()).toEqual(
      ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'ACCESS_TOKEN', ...Object.keys(defaults)].sort(),
    )
  })

  it.each(['0.0.0.0', '::', '192.0.2.1', 'proofroom.example'])(
    'asks for an access token where HOST is %s, beyond loopback',
    (HOST) => {
      expect(problemOf({ HOST })).toMatch('ACCESS_TOKEN must be set')
      expect(problemOf({ HOST, ACCESS_TOKEN: 'short' })).toMatch('16 characters')
      expect(problemOf({ HOST, ACCESS_TOKEN: 'long-enough-0123456789' })).toBe('no problem')
    },
  )

  it.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost'])(
    'asks for none where HOST is %s',
    (HOST) => {
      expect(problemOf({ HOST })).toBe('no problem')
    },
  )

  it('takes several allowed hosts, and no address with a port or path', () => {
    expect(readEnv({ ALLOWED_HOSTS: 'a.example, B.example' })).toMatchObject({
      ALLOWED_HOSTS: ['a.example', 'b.example'],
    })
    expect(problemOf({ ALLOWED_HOSTS: 'https://a.example' })).toMatch('ALLOWED_HOSTS must be')
  })

  it('takes addresses and networks of proxies, and nothing else for one', () => {
    const given = { TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8 ::1 fd00::/8' }
    expect(readEnv(given).TRUSTED_PROXIES).toHaveLength(4)
    for (const wrong of ['proxy.example', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '*'])
      expect(problemOf({ TRUSTED_PROXIES: wrong })).toMatch('TRUSTED_PROXIES must be')
  })

  it('is taken as given, without blanks around', () => {
    const source = { OPENAI_API_KEY: ' sk-1 ', OPENAI_BASE_URL: 'http://localhost:9/v1', PORT: '0' }
    expect(readEnv({ ...source, STAND_IN_SECONDS: '0.5', ATTEMPTS: '10' })).toMatchObject({
      OPENAI_API_KEY: 'sk-1',
      OPENAI_BASE_URL: 'http://localhost:9/v1',
      PORT: 0,
      STAND_IN_SECONDS: 0.5,
      ATTEMPTS: 10,
    })
  })

  it.each([
    ['PORT', 'abc', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '-1', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '80.5', 'PORT must be a whole number from 0 to 65535.'],
    ['ATTEMPTS', '0', 'ATTEMPTS must be a whole number from 1 to 10.'],
    ['HEARTBEAT_MS', '15001', 'HEARTBEAT_MS must be a whole number from 1 to 15000.'],
    ['IDLE_TIMEOUT_MS', '1e3', 'IDLE_TIMEOUT_MS must be a whole number from 1 to 3600000.'],
    ['STAND_IN_SECONDS', 'fast', 'STAND_IN_SECONDS must be a number of seconds from 0 to 999.'],
    [
      'OPENAI_BASE_URL',
      'api.example.com',
      'OPENAI_BASE_URL must be a web address such as https://example.com/v1.',
    ],
    [
      'OPENAI_BASE_URL',
      'ftp://example.com',
      'OPENAI_BASE_URL must be a web address such as https://example.com/v1.',
    ],
    [
      'OPENAI_BASE_URL',
      'http://me:secret@example.com',
      'OPENAI_BASE_URL must have no user name or password in it.',
    ],
  ])('%s=%s stops the start with one sentence', (name, value, sentence) => {
    expect(problemOf({ [name]: value })).toBe(sentence)
  })

  it('has a sentence for each problem, and shows no key', () => {
    const problem = problemOf({ OPENAI_API_KEY: 'sk-secret sk-other', PORT: 'x', ATTEMPTS: 'y' })
    expect(problem.split('\n')).toHaveLength(3)
    expect(problem).toMatch(/^OPENAI_API_KEY must have no blanks/)
    expect(problem).not.toContain('sk-')
  })
})
