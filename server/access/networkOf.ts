import { isIP } from 'node:net'

/**
 * Who an address counts for: one of IPv6 for its whole /64, because a single household or server
 * is given that many to choose from, so that limits for one address would be none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6177
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = withoutZone(address).split('::')
  const left = groupsIn(head)
  const right = groupsIn(tail ?? '')
  const zeros = Array<string>(8 - left.length - right.length).fill('0')
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`
}

/** The URL parser writes an address in its one shortest form; zones (`%eth0`) it does not know. */
function withoutZone(address: string): string {
  const plain = address.replace(/%.*$/, '')
  return new URL(`http://[${plain}]`).hostname.slice(1, -1)
}

function groupsIn(part: string): string[] {
  return part === '' ? [] : part.split(':')
}
