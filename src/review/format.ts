/** 1.9 MB, in the thousands that file managers count in. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** 1024 × 1024 */
export const formatEdges = (edges: { width: number; height: number }): string =>
  `${edges.width} × ${edges.height}`

/** The first and the last four characters, enough to tell digests apart by eye. */
export const shortDigest = (digest: string): string => `${digest.slice(0, 4)}…${digest.slice(-4)}`

/** one attempt; 3 attempts */
export const formatCount = (count: number, thing: string): string =>
  count === 1 ? `one ${thing}` : `${count} ${thing}s`

/** The beginning of a text, where it is too long to be read out as a name. */
export const shorten = (text: string, most = 120): string =>
  text.length > most ? `${text.slice(0, most).trimEnd()}…` : text
