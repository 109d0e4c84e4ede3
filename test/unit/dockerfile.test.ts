import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { serveFlags } from '../support/serveFlags.ts'

it('the container runs the built server with the flags of npm run serve', () => {
  const command = /^CMD (\[.*\])$/m.exec(readFileSync('Dockerfile', 'utf8'))?.[1] ?? ''
  expect(JSON.parse(command)).toEqual(['node', ...serveFlags, 'dist-server/index.js'])
})

it('the container installs just what the built server loads from packages', () => {
  const text = readFileSync('vite.config.ts', 'utf8')
  const external: unknown = JSON.parse(
    (/external: (\[.*?\])/.exec(text)?.[1] ?? '').replaceAll("'", '"'),
  )
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: object
  }
  expect(Object.keys(dependencies).sort()).toEqual((external as string[]).sort())
})
