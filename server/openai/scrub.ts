/** A shorter one is a stand-in for servers that ask for none, and part of ordinary words. */
const minKeyLength = 8

/**
 * Takes whatever looks like a key out of a text of the provider's, which may quote one, and
 * keeps it to a length that can be read.
 *
 * @param key The key in use, which need not look like one of OpenAI's.
 */
export function scrub(text: string, key: string, maxLength = 400): string {
  const safe = withoutThis(key, text)
    .replace(/\b(?:sk|pk|rk|sess)-[\w*.-]+/gi, '[key]')
    // A word of a prompt may well follow the one who bears a torch.
    .replace(/\bBearer\s+(?=\S*\d|\S{16})\S+/gi, 'Bearer [key]')
    .trim()
  return safe.length > maxLength ? `${safe.slice(0, maxLength)} …` : safe
}

/** In any case, for host names and schemes come in lower case. */
function withoutThis(key: string, text: string): string {
  if (key.length < minKeyLength) return text
  const literal = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(literal, 'gi'), '[key]')
}
