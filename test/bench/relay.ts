import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { large, small } from './frames.ts'
import { measure, type Contestant, type Load, type Measurement } from './measure.ts'
import { median } from './median.ts'
import { ourFlags, startChild } from './startChild.ts'
import { printStart } from './start.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// `npm run bench -- 5 20` takes five rounds of 20 streams, and no other load; with `same-flags`
// behind that, the proxy runs with the flags of this server too.
const [roundsGiven = 5, count, flags] = process.argv.slice(2)
const rounds = Number(roundsGiven)

const proxy: Contestant = {
  name: 'bare proxy',
  path: here('servers/bareProxy.ts'),
  flags: flags === 'same-flags' ? ourFlags : [],
  route: '/v1/responses',
}
const others: Contestant[] = [
  {
    name: 'this server',
    path: here('../../dist-server/index.js'),
    flags: ourFlags,
    route: '/api/generate',
  },
  { name: 'SDK-parsed', path: here('servers/sdkParsed.ts'), route: '/' },
]
const loads: Load[] = [
  { name: '1 of 12 MB', count: 1, size: large, flavour: 'large' },
  { name: '20 of 12 MB', count: 20, size: large, flavour: 'large' },
  { name: '100 of 12 MB', count: 100, size: large, flavour: 'large' },
  { name: '500 of 16 kB', count: 500, size: small, flavour: 'small' },
]

const wanted = loads.filter((load) => count === undefined || load.count === Number(count))

/** In each round every server has its turn, so that a busy machine is busy for all of them. */
async function printLoad(load: Load): Promise<void> {
  const results = new Map<string, Measurement[]>()
  for (let round = 0; round < rounds; round++) {
    for (const contestant of [proxy, ...others]) {
      const list = results.get(contestant.name) ?? []
      results.set(contestant.name, [...list, await measure(contestant, load, upstream.url)])
    }
  }
  const base = results.get(proxy.name) ?? []
  for (const [name, list] of results) {
    const isFirst = name === proxy.name
    console.log(`| ${isFirst ? load.name : ''} | ${name} | ${cells(list, base, isFirst)} |`)
  }
}

/** As the README has it; of the proxy, with which the others are compared, the bare figures. */
const header = `
| streams | server | CPU | memory growth | worst stall | bytes | first byte | first preview |
|---|---|---|---|---|---|---|---|`

function cells(list: Measurement[], base: Measurement[], isBase: boolean): string {
  const of = (column: keyof Measurement) => median(list.map((one) => one[column]))
  /** Both sides of each round saw the same machine. */
  const compared = (column: keyof Measurement, how: (one: number, other: number) => number) =>
    median(list.map((one, round) => how(one[column], base[round]?.[column] ?? NaN)))
  const ratio = (column: keyof Measurement) =>
    isBase ? '' : ` (${compared(column, (one, other) => one / other).toFixed(2)}×)`
  const added = compared('firstPreviewMs', (one, other) => one - other)
  const addedMs = isBase ? '' : ` (${added < 0 ? '−' : '+'}${Math.abs(added).toFixed(1)})`
  return [
    `${of('cpuMs').toFixed(0)} ms${ratio('cpuMs')}`,
    `${of('growthMb').toFixed(0)} MB${ratio('growthMb')}`,
    `${of('stallMs').toFixed(0)} ms${ratio('stallMs')}`,
    of('bytesShare').toFixed(2),
    `${of('firstByteMs').toFixed(1)} ms${ratio('firstByteMs')}`,
    `${of('firstPreviewMs').toFixed(1)} ms${addedMs}`,
  ].join(' | ')
}

await printStart(rounds)
const upstream = await startChild(here('servers/upstream.ts'))
console.log(header)
for (const load of wanted) await printLoad(load)
await upstream.stop()
