import papa, { type Step } from 'papaparse'
import { isFull, type Batch } from './batch.ts'
import { toTable } from './csvTable.ts'
import { fieldCalled, readFields, type FieldName, type Fields } from './readFields.ts'

/** The field of each column; none where it is no field, or one that is there already. */
type Columns = (FieldName | undefined)[]

const quoteProblems: Partial<Record<string, string>> = {
  MissingQuotes: 'a quote is opened and never closed',
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
  const { delimiter, table } = toTable(text)
  const linesBefore = createLineCounter(table)
  let columns: Columns | undefined
  let rows = 0
  papa.parse(table, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const lines = linesBefore(meta.cursor)
      if (data.every((cell) => cell.trim() === '')) return
      rows++
      const words = quoteProblem(errors)
      if (words) batch.problems.push({ ...lines, words })
      else if (columns) takeRow(data, lines.line, columns, batch)
      columns ??= words ? [] : readHeader(data, lines.line, batch)
      if (!columns.includes('prompt') || isFull(batch)) parser.abort()
    },
  })
  if (rows < 2 && (!columns || columns.includes('prompt')))
    batch.problems.push({ line: 1, words: nothingBelow })
  return batch
}

const nothingBelow = 'there is no prompt below the names of the columns'

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

function takeRow(data: readonly string[], line: number, columns: Columns, batch: Batch) {
  const row = tooMany(data, columns) ?? readFields(line, toFields(data, columns))
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

/** Tells, cursor by cursor, in which lines the text before it stands. */
function createLineCounter(text: string) {
  let [from, next] = [0, 1]
  return (cursor: number) => {
    const row = text.slice(from, cursor)
    const line = next
    const to = line + row.trimEnd().split('\n').length - 1
    next = line + row.split('\n').length - 1
    from = cursor
    return to > line ? { line, to } : { line }
  }
}

const listed = (names: readonly string[]) =>
  names
    .slice(0, 5)
    .map((name) => `“${name.trim().slice(0, 40)}”`)
    .join(', ')
