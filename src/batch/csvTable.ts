/** What parts the cells, by Excel's own first line or else by the names of the columns; and the cells. */
export function toTable(text: string): { delimiter: string; table: string } {
  const told = /^sep=([,;|\t])(?=\n)/i.exec(text)
  const rest = text.slice(told?.[0].length)
  const delimiter = told?.[1] ?? delimiterOf(rest)
  return { delimiter, table: withoutBlanks(rest, delimiter) }
}

/** Blanks before a quote would make it a part of the cell; in quotes, and in other cells, they stay. */
function withoutBlanks(text: string, delimiter: string): string {
  const blanks = `(^|[${delimiter}]) +(?=")`
  const cells = `"[^"]*"|[^"${delimiter}\\n][^${delimiter}\\n]*`
  return text.replace(
    new RegExp(`${blanks}|${cells}`, 'gm'),
    (found, before?: string) => before ?? found,
  )
}

/** What parts the names of the columns; a table of one column may have anything in its cells. */
function delimiterOf(text: string): string {
  const header = text.trimStart().split('\n', 1)[0] ?? ''
  const [found] = [',', ';', '\t', '|']
    .map((delimiter) => ({ delimiter, count: header.split(delimiter).length }))
    .sort((a, b) => b.count - a.count)
  return found && found.count > 1 ? found.delimiter : '\x1f'
}
