import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { large, small } from './frames.ts'
import { measure, type Contestant, type Load, type Measurement } from './measure.ts'
import { median } from './median.ts'
import { ourFlags, startChild } from './startChild.ts'
import { printStart } from './start.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// `npm run bench -- 5 20` takes five rounds of the loads that begin with "20"; with `same-flags`
// behind that, the proxy runs with the flags of this server too.
const [roundsGiven = 5, load = '', flags] = process.argv.slice(2)
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
  { name: '1 stream of 12 MB', count: 1, size: large, flavour: 'large' },
  { name: '20 streams of 12 MB', count: 20, size: large, flavour: 'large' },
  { name: '100 streams of 12 MB', count: 100, size: large, flavour: 'large' },
  { name: '500 small streams', count: 500, size: small, flavour: 'small' },
]

const wanted = loads.filter(({ name }) => name.startsWith(load))

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
  console.log(`\n### ${load.name}\n\n${header}\n${line}`)
  for (const [name, list] of results) console.log(row(name, list, base))
}

const header =
  '| | CPU ms | memory growth MB | worst stall ms | bytes sent of upstream’s | first byte ms | first preview ms |'
const line = '|---|---|---|---|---|---|---|'

function row(name: string, list: Measurement[], base: Measurement[]): string {
  const of = (column: keyof Measurement) => median(list.map((one) => one[column]))
  /** The median of the rounds' ratios: both sides of each saw the same machine. */
  const ratio = (column: keyof Measurement) =>
    median(list.map((one, round) => one[column] / (base[round]?.[column] ?? NaN)))
  /** A ratio to next to nothing says nothing. */
  const isMeasured = (column: keyof Measurement) => median(base.map((one) => one[column])) >= 1
  const both = (column: keyof Measurement) =>
    of(column).toFixed(0) + (isMeasured(column) ? ` (${ratio(column).toFixed(2)}×)` : '')
  const added = (column: keyof Measurement) =>
    median(list.map((one, round) => one[column] - (base[round]?.[column] ?? NaN)))
  const delay = (column: keyof Measurement) =>
    `${of(column).toFixed(1)} (${added(column) < 0 ? '−' : '+'}${Math.abs(added(column)).toFixed(1)})`
  const cells = [
    ...(['cpuMs', 'growthMb', 'stallMs'] as const).map(both),
    `${of('bytesShare').toFixed(3)}×`,
    ...(['firstByteMs', 'firstPreviewMs'] as const).map(delay),
  ]
  return `| ${name} | ${cells.join(' | ')} |`
}

await printStart(rounds)
const upstream = await startChild(here('servers/upstream.ts'))
for (const load of wanted) await printLoad(load)
await upstream.stop()
