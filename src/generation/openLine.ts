import { limits } from '../contract/limits.ts'

/** Connections that browsers keep to one server at most, and once more for what goes without credentials. */
const perPool = 6

/** Those that are for whatever else the page needs, where credentials have to go with everything. */
const spared = 1

/** By what goes along: cookies, or nothing. */
const open = { 'same-origin': 0, omit: 0 }
const waiting: (() => void)[] = []
let needsCredentials = false

/**
 * A connection for one generation, which takes it for minutes. Over HTTP/1.1 there are so few that
 * the rest of the page would get none: the first generations go with credentials, like everything
 * else, the later ones without, where the server lets them in. Measured in Chromium 156 and
 * Firefox 153: 6 and 6 run at once.
 *
 * @returns how to ask, once there is one; whoever has it closes it.
 */
export async function openLine() {
  let credentials = choose()
  while (!credentials) {
    await new Promise<void>((resolve) => waiting.push(resolve))
    credentials = choose()
  }
  const kind = credentials
  open[kind]++
  return {
    credentials: kind,
    close: () => {
      open[kind]--
      waiting.splice(0).forEach((goOn) => goOn())
    },
  }
}

/** Nothing goes without credentials from now on. */
export function noteSignIn() {
  needsCredentials = true
}

/** How many generations run at once at most, as far as is known by now. */
export const mostAtOnce = (): number =>
  needsCredentials && isOnePerConnection() ? perPool - spared : limits.atOnce

function choose(): keyof typeof open | undefined {
  if (!isOnePerConnection() || open['same-origin'] < limits.atOnce - perPool) return 'same-origin'
  if (!needsCredentials && open.omit < perPool) return 'omit'
  return open['same-origin'] < perPool - spared ? 'same-origin' : undefined
}

/** Whether a connection serves one request at a time, which HTTP/2 ended. */
function isOnePerConnection(): boolean {
  const [visit] = performance.getEntriesByType('navigation')
  const { nextHopProtocol = '' } = (visit ?? {}) as Partial<PerformanceNavigationTiming>
  return nextHopProtocol.startsWith('http/1')
}
