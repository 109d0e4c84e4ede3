/** Texts in an entry are kept up to so many characters: a thousand entries are then a few megabytes. */
const longest = 1_000

/** The same plain data with long texts cut, and that said at their end; the same object if none is. */
export function shorten<Data>(data: Data): Data {
  return shortened(data) as Data
}

function shortened(data: unknown): unknown {
  if (typeof data === 'string') return data.length > longest ? cut(data) : data
  if (Array.isArray(data)) {
    const items: unknown[] = data.map(shortened)
    return items.some((item, index) => item !== data[index]) ? items : data
  }
  if (!isPlain(data)) return data
  const entries = Object.entries(data).map(([name, value]) => [name, shortened(value)] as const)
  return entries.some(([name, value]) => value !== data[name]) ? Object.fromEntries(entries) : data
}

/** Joined anew: a slice would keep the whole text alive behind it. */
function cut(text: string): string {
  const kept = Array.from(text.slice(0, longest)).join('')
  const more = (text.length - longest).toLocaleString('en')
  return `${kept}… (cut: ${more} more characters)`
}

const isPlain = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && Object.getPrototypeOf(data) === Object.prototype
