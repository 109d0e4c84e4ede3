import { readFileSync } from 'node:fs'

const file = new URL('../../package.json', import.meta.url)
const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: { serve: string } }

/** What `npm run serve` gives to Node; whoever runs the tests keeps their own settings to themselves. */
export const serveFlags = scripts.serve
  .split(' ')
  .filter((word) => word.startsWith('--') && !word.endsWith('=.env'))

/** The same for a server that runs from its sources, which it must be let read. */
export const sourceFlags = [...serveFlags, '--allow-fs-read=server', '--allow-fs-read=src']
