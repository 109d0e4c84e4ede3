import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../faults/fault.ts'
import { createRandom, type Random } from './createRandom.ts'
import { openProvider } from './openProvider.ts'
import { plans, promptFor } from './plans.ts'
import type { Reading } from './server.ts'
import { startServer } from './startServer.ts'
import { visit, type Manner, type Sight } from './visit.ts'

// `npm run soak -- 2000 50 7`: so many pictures, so many at a time, the seed of what happens.
const [count = 2_000, atATime = 50, seed = Date.now() % 1_000_000] = process.argv
  .slice(2)
  .map(Number)
const rounds = 20
/** Mebibytes that the second half may add to what the server holds. */
const growthMb = 1.5
/** Milliseconds for idle connections and timers to end by themselves. */
const settlingMs = 15_000

const problems: string[] = []
const say = (line: string) => console.log(line)
const startedAt = performance.now()
const random = createRandom(seed)
const provider = await openProvider()
const server = await startServer(provider.baseURL)
say(`${count} pictures, ${atATime} at a time, seed ${seed}`)

let next = 0
const before = await server.read()
const readings: Reading[] = []
const tally = { stayed: 0, left: 0, completed: 0, failed: 0 }
for (let round = 1; round <= rounds; round++) {
  const end = Math.round((count * round) / rounds)
  await Promise.all(Array.from({ length: atATime }, () => keepVisiting(end)))
  const reading = await settled()
  readings.push(reading)
  // What is left over now will not go; there is no need to see more of it.
  if (!isQuiet(reading)) break
}
await report()
server.stop()
provider.close()
process.exit(problems.length > 0 ? 1 : 0)

async function keepVisiting(end: number): Promise<void> {
  while (next < end) {
    const id = next++
    const place = random.below(plans.length)
    const plan = plans[place]
    if (!plan) return
    judge(id, plan, await visit(server.url, promptFor(id, place), mannerOf(random)))
  }
}

function mannerOf({ below, isOneIn }: Random): Manner {
  const accept = isOneIn(4) ? 'application/json' : 'text/event-stream'
  if (!isOneIn(3)) return { accept, leaves: 'never', after: 0 }
  if (isOneIn(6)) return { accept, leaves: 'in mid-request', after: 0 }
  if (isOneIn(2)) return { accept, leaves: 'in mid-answer', after: below(4) }
  return { accept, leaves: 'after a time', after: below(150) }
}

/** Holds what a client saw, and what the provider was asked, against the table of faults. */
function judge(id: number, plan: Fault, sight: Sight): void {
  const isWithinReach = !plan.address || plan.address(provider.baseURL) === provider.baseURL
  const calls = isWithinReach ? plan.calls : 0
  const made = provider.callsFor(id)
  const complain = (what: string) => problems.push(`Picture ${id}, ${plan.name}: ${what}`)
  if (sight.ends.length > 1) complain(`${sight.ends.length} end events`)
  if (made > calls) complain(`${made} calls instead of ${calls} at most`)
  tally[sight.hasStayed ? 'stayed' : 'left']++
  if (!sight.hasStayed) return
  const [end] = sight.ends
  if (end === 'completed' || end === 'failed') tally[end]++
  const expected = plan.kind === 'none' ? 'completed' : 'failed'
  if (!sight.endsLast || end !== expected) complain(`ended with ${String(end)}, not ${expected}`)
  if (expected === 'failed' && sight.kind !== plan.kind)
    complain(`${String(sight.kind)} instead of ${plan.kind}`)
  if (made !== calls) complain(`${made} calls instead of ${calls}`)
}

/** What the server holds once nobody asks for anything any more. */
async function settled(): Promise<Reading> {
  const until = performance.now() + settlingMs
  for (;;) {
    const reading = await server.read()
    if (isQuiet(reading) || performance.now() > until) return reading
    await sleep(100)
  }
}

function isQuiet({ sockets, timers }: Reading): boolean {
  return sockets <= before.sockets && timers <= before.timers && provider.open() === 0
}

async function report(): Promise<void> {
  const last = readings.at(-1) ?? before
  const hold = (what: string, is: number, most: number, unit = '') => {
    const figure = Number.isInteger(is) ? String(is) : is.toFixed(2)
    say(`${what}: ${figure}${unit} (at most ${most}${unit})`)
    if (is > most) problems.push(`${what}: ${figure}${unit}, more than ${most}${unit}`)
  }
  const outcomes = Object.entries(last.outcomes).map(([name, times]) => `${times} ${name}`)
  say(`Clients: ${tally.stayed} stayed to the end, ${tally.left} left before it`)
  say(`Ends: ${tally.completed} completed, ${tally.failed} failed`)
  say(`Server’s log: ${outcomes.join(', ')}`)
  say(`Calls to the provider: ${provider.allCalls()}`)
  hold('Sockets left', last.sockets, before.sockets)
  hold('Timers left', last.timers, before.timers)
  hold('Listeners left', last.listeners, before.listeners)
  hold('Calls left open at the provider', provider.open(), 0)
  hold(
    'Heap added by the second half',
    growthOf(({ heapMb }) => heapMb),
    growthMb,
    ' MB',
  )
  hold('Bytes of pictures left', last.bytesMb - before.bytesMb, growthMb, ' MB')
  const drained = await Promise.race([server.drain(), sleep(settlingMs, 'stuck', { ref: false })])
  if (drained === 'stuck') problems.push('A slot was not given back')
  say(`Took ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
  say(problems.length === 0 ? 'All of it holds.' : problems.slice(0, 20).join('\n'))
  if (problems.length > 0) say(`${problems.length} things do not hold.`)
}

/** From the middle of the soak to its end, a few rounds each, for one alone may be unlucky. */
function growthOf(figure: (reading: Reading) => number): number {
  const least = (some: Reading[]) => Math.min(...some.map(figure))
  const middle = readings.length / 2
  return least(readings.slice(-3)) - least(readings.slice(middle, middle + 3))
}
