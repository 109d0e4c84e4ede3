/** A page that shows what machines do; the one that Stately hosts. */
export const hostedReceiver = 'https://stately.ai/inspect'

export type ReadReceiver = { url: string } | { problem: string }

/** Reads an address that a person typed. Anything not on this machine has to be encrypted. */
export function readReceiver(text: string): ReadReceiver {
  const url = parseAddress(text.trim())
  if (!url) return { problem: 'Write a whole address, like https://example.com/inspect.' }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { problem: 'A receiver is a page: its address begins with https://.' }
  if (url.protocol === 'http:' && !isOnThisMachine(url))
    return { problem: 'Only a receiver on this machine may go without https.' }
  return { url: url.href }
}

/** As URL.parse does, which browsers have only since the middle of 2024. */
export const parseAddress = (text: string): URL | null =>
  URL.canParse(text) ? new URL(text) : null

export const isOnThisMachine = ({ hostname }: URL): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

/** Whether a page with that origin is the receiver: its own host, or one below it. */
export function isOfReceiver(receiver: string, origin: string): boolean {
  const [expected, actual] = [new URL(receiver), parseAddress(origin)]
  if (actual?.protocol !== expected.protocol) return false
  return actual.host === expected.host || actual.host.endsWith(`.${expected.host}`)
}
