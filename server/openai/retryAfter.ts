const unitsMs = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 } as const

/** Nobody means more; a header of hundreds of digits is no number at all. */
const maxMs = 366 * 24 * unitsMs.h

/**
 * How long the provider asks to wait, in milliseconds, wherever it says so: the headers
 * `retry-after-ms` and `retry-after` (seconds or a date, RFC 9110 section 10.2.3), else the
 * words "try again in 1m30s" in the message.
 *
 * @param now Milliseconds since 1970, for dates.
 */
export function retryAfterMs(
  headers: Headers | undefined,
  message: string,
  now: number,
): number | undefined {
  const told = [
    fromNumber(headers?.get('retry-after-ms'), 1),
    fromNumber(headers?.get('retry-after'), 1_000),
    fromDate(headers?.get('retry-after'), now),
    fromWords(message),
  ]
  return told.find((ms) => ms !== undefined && ms <= maxMs)
}

function fromNumber(text: string | null | undefined, unitMs: number): number | undefined {
  if (!text || !/^\d+(?:\.\d+)?$/.test(text.trim())) return undefined
  return Number(text) * unitMs
}

function fromDate(text: string | null | undefined, now: number): number | undefined {
  // Date.parse takes nearly anything for a date; one for us has a time of day.
  const date = text && /\d\d:\d\d/.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

function fromWords(message: string): number | undefined {
  const span = /try again in ((?:\d+(?:\.\d+)?\s*(?:h|ms|m|s)[a-z]*\s*)+)/i.exec(message)?.[1]
  if (!span) return undefined
  const parts = [...span.toLowerCase().matchAll(/(\d+(?:\.\d+)?)\s*(ms|mil|h|m|s)/g)]
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * unitMsOf(unit), 0)
}

function unitMsOf(unit: string | undefined): number {
  if (unit === 'h' || unit === 'm' || unit === 's') return unitsMs[unit]
  return unitsMs.ms
}
