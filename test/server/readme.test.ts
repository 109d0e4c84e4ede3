import { readFileSync } from 'node:fs'
import { format } from 'prettier'
import { expect, it } from 'vitest'
import { faultsForReaders } from '../faults/faultsForReaders.ts'

it('the README tells the faults that are tested', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const told = /<!-- faults -->\n+(.*?)\n+<!-- end of faults -->/s.exec(readme)?.[1]
  const table = await format(faultsForReaders(), { parser: 'markdown', printWidth: 100 })
  expect(told).toBe(table.trim())
})
