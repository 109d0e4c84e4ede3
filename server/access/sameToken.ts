import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether two secrets are the same; takes as long for a near miss as for a wild guess. */
export function sameToken(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

/** Digests have one length, which comparing in constant time needs. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
