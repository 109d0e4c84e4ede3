/**
 * Takes whatever looks like a key out of a text of the provider's, which may quote one, and
 * keeps it to a length that can be read.
 *
 * @param key The key in use, which need not look like one of OpenAI's.
 */
export function scrub(text: string, key: string): string {
  const safe = text
    .replaceAll(key, '[key]')
    .replace(/\b(?:sk|pk|rk|sess)-[\w*.-]+/gi, '[key]')
    .replace(/\bBearer\s+\S+/gi, 'Bearer [key]')
    .trim()
  return safe.length > maxLength ? `${safe.slice(0, maxLength)} …` : safe
}

const maxLength = 400
