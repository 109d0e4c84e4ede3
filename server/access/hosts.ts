import { isIP } from 'node:net'

/**
 * Whether a `Host` header names this server. DNS rebinding needs a name, so a plain address is
 * always fine; a name must be known.
 *
 * @see https://en.wikipedia.org/wiki/DNS_rebinding
 */
export function isKnownHost(header: string | undefined, allowed: readonly string[]): boolean {
  const name = header === undefined ? undefined : hostnameIn(header)
  if (!name) return false
  return isIP(name.replace(/^\[|\]$/g, '')) > 0 || name === 'localhost' || allowed.includes(name)
}

/**
 * Whether a browser says that the request comes from our own page; programs that are no browser
 * say nothing, and nobody can make them ask. Another port of the same host is another page.
 *
 * @param published names under which a reverse proxy has us, at a port that we cannot know.
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export function isOwnPage(headers: Headers, published: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  const origin = headers.get('origin')
  if (origin === null) return true
  const url = URL.parse(origin)
  return url !== null && (url.host === headers.get('host') || published.includes(url.hostname))
}

function hostnameIn(header: string): string | undefined {
  if (/[/@?#\s]/.test(header)) return undefined
  return URL.parse(`http://${header}`)?.hostname
}
