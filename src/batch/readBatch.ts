import { limits } from '../contract/limits.ts'
import { maxProblems, type Batch, type Row, type Way } from './batch.ts'
import { readCsv } from './readCsv.ts'
import { readFields } from './readFields.ts'
import type { ListFormat } from './readFile.ts'
import { readJsonLines } from './readJsonLines.ts'
import { splitText } from './splitText.ts'

/** @param way in which a plain text is cut. */
export function readBatch(format: ListFormat, text: string, way: Way): Batch {
  switch (format) {
    case 'txt':
      return bounded(readText(text, way))
    case 'csv':
      return bounded(readCsv(text))
    case 'jsonl':
      return bounded(readJsonLines(text))
  }
}

function readText(text: string, way: Way): Batch {
  const read = splitText(text, way)
    .slice(0, limits.batchPrompts + 1)
    .map(({ line, text }) => ({ line, row: readFields(line, { prompt: text }) }))
  return {
    rows: read.flatMap(({ row }) => (typeof row === 'string' ? [] : [row])),
    problems: read.flatMap(({ line, row }) =>
      typeof row === 'string' ? [{ line, words: row }] : [],
    ),
  }
}

/** As many as can be added at once. */
function bounded({ rows, problems }: Batch): Batch {
  const next: Row | undefined = rows[limits.batchPrompts]
  const last = problems.at(-1)
  if (last && problems.length >= maxProblems)
    return {
      rows,
      problems: [...problems, { line: last.line, words: 'nothing behind it was read' }],
    }
  if (!next) return { rows, problems }
  const words = `left out, and all that follows: ${limits.batchPrompts} prompts are the most at once`
  return {
    rows: rows.slice(0, limits.batchPrompts),
    problems: [...problems.filter(({ line }) => line < next.line), { line: next.line, words }],
  }
}
