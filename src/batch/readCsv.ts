import papa, { type Step } from 'papaparse'
import { isFull, type Batch } from './batch.ts'
import { fieldCalled, readFields, type FieldName, type Fields } from './readFields.ts'

/** The field of each column; none where it is no field, or one that is there already. */
type Columns = (FieldName | undefined)[]

const quoteProblems: Partial<Record<string, string>> = {
  MissingQuotes: 'a quote is opened and never closed, so that all that follows was not read',
  InvalidQuotes: 'a quote inside of quotes must be written twice',
}

/**
 * Reads a table whose first line names its columns: `prompt`, and any setting. Cells may be in
 * quotes, and then have several lines.
 *
 * @param text with \n alone at the ends of its lines.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function readCsv(text: string): Batch {
  const batch: Batch = { rows: [], problems: [] }
  const lineBefore = createLineCounter(text)
  let columns: Columns | undefined
  papa.parse(text, {
    delimiter: delimiterOf(text),
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const line = lineBefore(meta.cursor)
      if (data.every((cell) => cell.trim() === '')) return
      if (columns) takeRow({ data, errors, meta }, line, columns, batch)
      else columns = readHeader(data, line, batch)
      if (!columns.includes('prompt') || isFull(batch)) parser.abort()
    },
  })
  return batch
}

function readHeader(names: readonly string[], line: number, { problems }: Batch): Columns {
  const fields = names.map(fieldCalled)
  if (!fields.includes('prompt')) {
    problems.push({ line, words: `no column is called “prompt”; there is ${listed(names)}` })
    return fields
  }
  for (const [index, name] of names.entries()) {
    const field = fields[index]
    if (!field && name.trim())
      problems.push({
        line,
        words: `the column “${name.trim().slice(0, 40)}” is no setting, and left out`,
      })
    if (field && fields.indexOf(field) < index)
      problems.push({ line, words: `the column “${field}” is there twice; the first one counts` })
  }
  return fields.map((field, index) => (field && fields.indexOf(field) < index ? undefined : field))
}

function takeRow({ data, errors }: Step, line: number, columns: Columns, batch: Batch) {
  const row =
    quoteProblem(errors) ?? tooMany(data, columns) ?? readFields(line, toFields(data, columns))
  if (typeof row === 'string') batch.problems.push({ line, words: row })
  else batch.rows.push(row)
}

const quoteProblem = (errors: Step['errors']) =>
  errors.map(({ code }) => quoteProblems[code]).find(Boolean)

const tooMany = (cells: readonly string[], columns: Columns) =>
  cells.slice(columns.length).some((cell) => cell.trim() !== '')
    ? `there are ${cells.length} cells for ${columns.length} columns; a text with commas in it must be in quotes`
    : undefined

const toFields = (cells: readonly string[], columns: Columns): Fields =>
  Object.fromEntries(columns.flatMap((field, index) => (field ? [[field, cells[index]]] : [])))

/** What parts the names of the columns; a table of one column may have anything in its cells. */
function delimiterOf(text: string): string {
  const header = text.trimStart().split('\n', 1)[0] ?? ''
  const [found] = [',', ';', '\t', '|']
    .map((delimiter) => ({ delimiter, count: header.split(delimiter).length }))
    .sort((a, b) => b.count - a.count)
  return found && found.count > 1 ? found.delimiter : '\x1f'
}

/** Tells, cursor by cursor, in which line the text before it began. */
function createLineCounter(text: string) {
  let [from, line] = [0, 1]
  return (cursor: number) => {
    const first = line
    line += text.slice(from, cursor).split('\n').length - 1
    from = cursor
    return first
  }
}

const listed = (names: readonly string[]) =>
  names
    .slice(0, 5)
    .map((name) => `“${name.trim().slice(0, 40)}”`)
    .join(', ')
