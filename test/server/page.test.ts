import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { drawn, stream } from './support/answers.ts'
import { askForEvents } from './support/requests.ts'
import { startRoom } from './support/room.ts'
import { deadAddress, startUpstream } from './support/upstream.ts'

const script = 'console.log("Proofroom")\n'.repeat(200)

async function builtPage(): Promise<string> {
  const pageRoot = await mkdtemp(join(tmpdir(), 'proofroom-page-'))
  onTestFinished(() => rm(pageRoot, { recursive: true }))
  await mkdir(join(pageRoot, 'assets'))
  await writeFile(join(pageRoot, 'index.html'), '<!doctype html><title>Proofroom</title>')
  await writeFile(join(pageRoot, 'assets', 'index-a1b2c3.js'), script)
  return pageRoot
}

describe('the built page', () => {
  it('is at /, to be asked for anew each time', async () => {
    const { url } = await startRoom({ baseURL: await deadAddress(), pageRoot: await builtPage() })
    const response = await fetch(url)
    expect(response.headers.get('content-type')).toMatch('text/html')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(await response.text()).toContain('<title>Proofroom</title>')
  })

  it('has assets that are compressed and kept for good', async () => {
    const { url } = await startRoom({ baseURL: await deadAddress(), pageRoot: await builtPage() })
    const response = await fetch(`${url}/assets/index-a1b2c3.js`)
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await response.text()).toBe(script)
  })

  it('does not get the events compressed that are served beside it', async () => {
    const upstream = await startUpstream(stream(drawn))
    const { url } = await startRoom({ ...upstream, pageRoot: await builtPage() })
    const response = await askForEvents(url, {
      headers: { 'accept-encoding': 'gzip, deflate, br' },
    })
    expect(response.headers.get('content-encoding')).toBeNull()
    await response.text()
  })

  it.each(['/assets/gone.js', '/..%2fpackage.json', '/assets/../../package.json', '/assets/'])(
    'has nothing at %s',
    async (path) => {
      const { url } = await startRoom({ baseURL: await deadAddress(), pageRoot: await builtPage() })
      const response = await fetch(url + path)
      expect(response.status).toBe(404)
      expect(response.headers.get('cache-control')).toBeNull()
    },
  )
})

it('a page that is not built says in a sentence how to build it', async () => {
  const { url } = await startRoom({ baseURL: await deadAddress() })
  const response = await fetch(url)
  expect(response.status).toBe(503)
  expect(await response.text()).toBe(
    'The page is not built yet: run `npm run build`. The API works without it.',
  )
})
