import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const dist = new URL('../../dist/', import.meta.url)

test('the first load is at most 100 kB of JavaScript, gzipped', async () => {
  const html = await readFile(new URL('index.html', dist), 'utf8')
  const scripts = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, path = '']) => path)
  expect(scripts).not.toHaveLength(0)
  const sizes = await Promise.all(
    scripts.map(async (path) => gzipSync(await readFile(new URL(path, dist))).length),
  )
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`First load: ${(bytes / 1_000).toFixed(1)} kB of JavaScript, gzipped`)
  expect(bytes).toBeLessThanOrEqual(100_000)
})
