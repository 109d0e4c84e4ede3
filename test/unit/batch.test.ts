import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Batch, Row } from '../../src/batch/batch.ts'
import { fitSettings } from '../../src/batch/fitSettings.ts'
import { priorities } from '../../src/batch/priority.ts'
import { readBatch } from '../../src/batch/readBatch.ts'
import { readCsv } from '../../src/batch/readCsv.ts'
import { readJsonLines } from '../../src/batch/readJsonLines.ts'
import { limits } from '../../src/contract/limits.ts'
import { defaultSettings, qualities, type Settings } from '../../src/contract/settings.ts'

const prompts = ({ rows }: Batch) => rows.map(({ prompt }) => prompt)
const problems = ({ problems }: Batch) =>
  problems.map(({ line, to, words }) => `${to ? `${line}-${to}` : line}: ${words}`)
const lines = (count: number, line: string) => Array<string>(count).fill(line).join('\n')

const settings: Partial<Settings> = {
  ...{ size: '1536x1024', quality: 'high', background: 'opaque', format: 'webp' },
  ...{ compression: 80, moderation: 'low', previews: 0, imageModel: 'gpt-image-2' },
}
const whole = { prompt: 'A boat', ...settings, candidates: 3, priority: 'high' }
const wholeRow = { prompt: 'A boat', settings, candidates: 3, priority: 'high' }

test('a table has a prompt and any setting', () => {
  const names = Object.keys(whole).join()
  expect(readCsv(`${names}\n${Object.values(whole).join()}\n`)).toEqual({
    rows: [{ line: 2, ...wholeRow }],
    problems: [],
  })
})

test('a line of JSON has a prompt and any setting, or is the prompt', () => {
  const { rows } = readJsonLines(`${JSON.stringify(whole)}\n\n"A cat"\n`)
  expect(rows).toEqual([
    { line: 1, ...wholeRow },
    { line: 3, prompt: 'A cat', settings: {} },
  ])
})

test('columns and choices are known however they are written', () => {
  expect(
    readCsv(
      'Image Model,PROMPT,Quality,size,priority\ngpt-image-2, A boat ,HIGH,1536 × 1024,Low\n',
    ),
  ).toEqual({
    rows: [
      {
        line: 2,
        prompt: 'A boat',
        settings: { imageModel: 'gpt-image-2', quality: 'high', size: '1536x1024' },
        priority: 'low',
      },
    ],
    problems: [],
  })
})

test.each([
  ['semicolons', 'prompt;size\nA boat, at dusk;auto\n'],
  ['tabs', 'prompt\tsize\nA boat, at dusk\tauto\n'],
  ['bars', 'prompt|size\nA boat, at dusk|auto\n'],
  ['commas and quotes', '"prompt","size"\n"A boat, at dusk","auto"\n'],
  ['commas, blanks and quotes', ' "prompt", "size"\n "A boat, at dusk" ,  "auto" \n'],
  ['what Excel writes first', 'sep=;\nprompt;size\nA boat, at dusk;auto\n'],
  ['nothing, in one column', 'prompt\nA boat, at dusk\n'],
  ['lines of blank cells', '\n\nprompt,size\n,\n"A boat, at dusk",\n,,,\n'],
])('cells may be parted by %s', (_, text) => {
  expect(prompts(readCsv(text))).toEqual(['A boat, at dusk'])
  expect(problems(readCsv(text))).toEqual([])
})

test('blanks stay where they are no part of the table', () => {
  const kept = 'A 6" nail, "or" a "sign, "x"'
  expect(prompts(readCsv(`prompt\n${kept}\n`))).toEqual([kept])
  const read = readCsv('prompt,size\n"A sign, ""open"", at dusk", "auto"\n6" nail,\n"x",')
  expect(prompts(read)).toEqual(['A sign, "open", at dusk', '6" nail', 'x'])
})

test('a cell in quotes may have several lines and quotes, and lines are counted as they stand', () => {
  const read = readCsv('prompt,size\n"A boat\nnamed ""Ida""",auto\n\nA cat,10x10\n')
  expect(read.rows).toEqual([
    { line: 2, prompt: 'A boat\nnamed "Ida"', settings: { size: 'auto' } },
  ])
  expect(problems(read)).toEqual(['5: size edges must be divisible by 16'])
})

test.each([
  [
    'an unknown column',
    'prompt,sise\nA boat,auto',
    '1: the column “sise” is no setting, and left out',
    1,
  ],
  [
    'a column twice',
    'prompt,size,Size\nA boat,auto,10x10',
    /^1: the column “size” is there twice/,
    1,
  ],
  ['no prompt column', 'A boat\nA cat', '1: no column is called “prompt”; there is “A boat”', 0],
  ['an empty prompt', 'prompt,size\n ,auto\nA boat,', '2: the prompt is empty', 1],
  [
    'a size that breaks a rule',
    'prompt,size\nA boat,4096x2048',
    '2: size edges must be at most 3840 pixels',
    0,
  ],
  [
    'no size',
    'prompt,size\nA boat,large',
    '2: size must be auto or WIDTHxHEIGHT, such as 1024x1024',
    0,
  ],
  ['an unknown quality', 'prompt,quality\nA boat,best', /^2: quality must be one of: auto, low/, 0],
  [
    'too many candidates',
    'prompt,candidates\nA boat,5',
    '2: candidates must be a whole number from 1 to 4',
    0,
  ],
  [
    'no number',
    'prompt,previews\nA boat,many',
    '2: previews must be a whole number from 0 to 3',
    0,
  ],
  [
    'an unknown priority',
    'prompt,priority\nA boat,urgent',
    '2: priority must be one of: high, normal, low',
    0,
  ],
  [
    'several at once',
    'prompt,size,previews\n,10x10,9',
    /^2: the prompt is empty; size .+; previews /,
    0,
  ],
  [
    'commas outside of quotes',
    'prompt,size\nA boat, at dusk,auto',
    /^2: there are 3 cells for 2 columns/,
    0,
  ],
  [
    'too long a prompt',
    `prompt\n${'a'.repeat(32_001)}`,
    '2: the prompt has 32,001 characters; 32,000 are the most',
    0,
  ],
  [
    'another encoding',
    'prompt\nCaf\ufffd\nA boat',
    /^2: the prompt has characters that are not UTF-8/,
    1,
  ],
  [
    'a quote that stays open',
    'prompt\nA boat\n"A cat\nA dog',
    '3-4: a quote is opened and never closed',
    1,
  ],
  [
    'a quote that stays open and has words behind its second',
    'prompt,size\n"A" boat,\nA cat,\nA dog,\n\n',
    '2-4: a quote inside of quotes must be written twice',
    0,
  ],
  [
    'a quote that is closed by one of a later line',
    'prompt,size\n"A boat,\nA cat,\nA "dog",\nA fox,',
    '2-4: a quote inside of quotes must be written twice',
    1,
  ],
  ['a quote in its first line', '"prompt\nA boat', '1-2: a quote is opened and never closed', 0],
  ['no line below the first', 'prompt,size\n', /^1: there is no prompt below the names/, 0],
  ['no names', ',\n,', /^1: there is no prompt below the names/, 0],
  [
    'a quote inside of quotes',
    'prompt,size\n"A "red" boat",auto\nA cat,',
    /^2: a quote inside of quotes/,
    1,
  ],
] as const)('of a table with %s that is told, and the rest goes on', (_, text, problem, good) => {
  const read = readCsv(text)
  expect(problems(read)).toEqual([
    typeof problem === 'string' ? problem : expect.stringMatching(problem),
  ])
  expect(read.rows).toHaveLength(good)
})

test.each([
  ['{"prompt":"A boat"', '1: it is no JSON; each line has a value of its own'],
  ['["A boat"]', '1: it is neither a text nor an object with a prompt'],
  ['null', '1: it is neither a text nor an object with a prompt'],
  ['7', '1: it is neither a text nor an object with a prompt'],
  ['{}', '1: the prompt is empty'],
  ['""', '1: the prompt is empty'],
  ['{"prompt":{"text":"A boat"}}', '1: the prompt must be text'],
  ['{"prompt":"A boat","previews":1.5}', '1: previews must be a whole number from 0 to 3'],
  ['{"prompt":"A boat","candidates":true}', '1: candidates must be a whole number from 1 to 4'],
])('of the line %s it says what is wrong', (text, problem) => {
  const read = readJsonLines(`${text}\n"A cat"`)
  expect(problems(read)).toEqual([problem])
  expect(prompts(read)).toEqual(['A cat'])
})

test('what is no setting is told of once, and the prompt goes on', () => {
  const read = readJsonLines(lines(3, '{"prompt":"A boat","id":7,"__proto__":{"size":"auto"}}'))
  expect(problems(read)).toEqual([
    '1: “id” is no setting, and left out',
    '1: “__proto__” is no setting, and left out',
  ])
  expect(read.rows).toHaveLength(3)
})

test.each([
  ['txt', 'A boat', 201],
  ['csv', 'A boat', 202],
  ['jsonl', '"A boat"', 201],
] as const)('of 10,000 lines of %s the first 200 prompts go on', (format, line, next) => {
  const text = (format === 'csv' ? 'prompt\n' : '') + lines(10_000, line)
  const read = readBatch(format, text, 'line')
  expect(read.rows).toHaveLength(limits.batchPrompts)
  expect(problems(read)).toEqual([
    `${next}: left out, and all that follows: 200 prompts are the most at once`,
  ])
})

test('of a file that is all wrong it says so 200 times, not more', () => {
  const read = readBatch('jsonl', lines(1_000_000, 'x'), 'line')
  expect(read.problems).toHaveLength(201)
  expect(problems(read).at(-1)).toBe('200: nothing behind it was read')
})

test('settings of a row are laid over what is set, and held against each other and the model', () => {
  const row = (line: number, settings: Partial<Settings>): Row => ({
    line,
    prompt: 'A boat',
    settings,
  })
  const read = fitSettings(
    {
      rows: [
        row(1, { quality: 'high' }),
        row(2, { background: 'transparent' }),
        row(3, { size: '1600x1024' }),
        row(4, { size: '1600x1024', imageModel: 'gpt-image-2' }),
      ],
      problems: [{ line: 5, words: 'the prompt is empty' }],
    },
    { ...defaultSettings, format: 'jpeg' },
    'gpt-image-1.5',
  )
  expect(read.rows.map(({ line, whole: { quality, format } }) => [line, quality, format])).toEqual([
    [1, 'high', 'jpeg'],
    [4, 'auto', 'jpeg'],
  ])
  expect(problems(read)).toEqual([
    '2: a transparent background needs png or webp',
    '3: gpt-image-1.5 draws in 1024 × 1024, 1536 × 1024 and 1024 × 1536 only',
    '5: the prompt is empty',
  ])
})

/** Any text that a prompt may be, as it is kept: without blanks around it. */
const anyPrompt = fc
  .string({ unit: 'binary', maxLength: 60 })
  .map((text) => text.replace(/[\r\ufffd\ufeff]/g, '\n').trim())
  .filter((text) => text !== '')
const anyRow = fc.record(
  {
    prompt: anyPrompt,
    quality: fc.constantFrom(...qualities),
    previews: fc.integer({ min: 0, max: 3 }),
    candidates: fc.integer({ min: 1, max: limits.candidates }),
    priority: fc.constantFrom(...priorities),
  },
  { requiredKeys: ['prompt'] },
)
const told = ({ rows }: Batch) =>
  rows.map(({ prompt, settings, candidates, priority }) => ({
    ...{ prompt, ...settings },
    ...(candidates && { candidates }),
    ...(priority && { priority }),
  }))

test('what is written as a table is read back', () => {
  const names = ['prompt', 'quality', 'previews', 'candidates', 'priority'] as const
  fc.assert(
    fc.property(
      fc.array(anyRow, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(',', ';', '\t'),
      (rows, by) => {
        const cell = (value: string | number = '') => `"${String(value).replaceAll('"', '""')}"`
        const table = rows.map((row) => names.map((name) => cell(row[name])).join(by))
        const read = readCsv([names.join(by), ...table].join('\n'))
        expect(read.problems).toEqual([])
        expect(told(read)).toEqual(rows)
      },
    ),
  )
})

test('what is written as lines of JSON is read back', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
      const read = readJsonLines(rows.map((row) => JSON.stringify(row)).join('\n'))
      expect(read.problems).toEqual([])
      expect(told(read)).toEqual(rows)
    }),
  )
})

test('whatever a file has in it, each row and each problem has a line of it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('txt', 'csv', 'jsonl'),
      fc.string({ unit: fc.constantFrom('"', ',', '\n', 'prompt', 'size', '{', '}', 'é', ' ') }),
      (format, text) => {
        const { rows, problems } = readBatch(format, text, 'block')
        const last = text.split('\n').length
        for (const { line } of [...rows, ...problems]) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(last)
        }
        for (const { line, to = last } of problems) {
          expect(to).toBeGreaterThanOrEqual(line)
          expect(to).toBeLessThanOrEqual(last)
        }
      },
    ),
  )
})
