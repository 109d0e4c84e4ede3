import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { serveFlags } from '../support/serveFlags.ts'

it('the container runs the built server with the flags of npm run serve', () => {
  const command = /^CMD (\[.*\])$/m.exec(readFileSync('Dockerfile', 'utf8'))?.[1] ?? ''
  expect(JSON.parse(command)).toEqual(['node', ...serveFlags, 'dist-server/index.js'])
})
