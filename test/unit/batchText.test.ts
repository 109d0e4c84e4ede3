import { expect, test } from 'vitest'
import { countPieces, likelyWay, splitText } from '../../src/batch/splitText.ts'
import { formatOf, readFile } from '../../src/batch/readFile.ts'

const texts = (...args: Parameters<typeof splitText>) => splitText(...args).map(({ text }) => text)

test('a text is cut at each line, or where lines are empty', () => {
  const text = '\n A boat\r\nat dusk  \r\n\r\n \t\r\nA cat\rA dog\n\n'
  expect(splitText(text, 'line')).toEqual([
    { line: 2, text: 'A boat' },
    { line: 3, text: 'at dusk' },
    { line: 6, text: 'A cat' },
    { line: 7, text: 'A dog' },
  ])
  expect(splitText(text, 'block')).toEqual([
    { line: 2, text: 'A boat\nat dusk' },
    { line: 6, text: 'A cat\nA dog' },
  ])
})

test.each([
  ['1. A boat\n2. A cat', ['A boat', 'A cat']],
  ['- A boat\n\n* A cat\n• A dog', ['A boat', 'A cat', 'A dog']],
  ['10) A boat', ['10) A boat']],
  ['- A boat\nA cat', ['- A boat', 'A cat']],
  ['1000. A boat\n3.5 cats', ['1000. A boat', '3.5 cats']],
])('the numbers and dashes of a list are left out: %j', (text, pieces) => {
  expect(texts(text, 'line')).toEqual(pieces)
})

test.each([
  ['A boat', 'line'],
  ['A boat\nA cat', 'line'],
  ['A boat\n\nA cat', 'line'],
  ['A boat\nat dusk\n\nA cat', 'block'],
  ['A boat\nat dusk', 'line'],
] as const)('%j is most likely cut by its %ss', (text, way) => {
  expect(likelyWay(countPieces(text))).toBe(way)
})

const file = (bytes: BlobPart, name = 'prompts.txt') => new File([bytes], name)
const utf16 = (text: string, isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length))
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle)
  return view.buffer
}

test.each([
  ['UTF-8', 'Ein Café\n'],
  ['UTF-8 with its mark', '\ufeffEin Café\n'],
  ['UTF-16, as spreadsheets save it', utf16('\ufeffEin Café\r\n', true)],
  ['UTF-16 the other way round', utf16('\ufeffEin Café\r', false)],
])('a file is read in %s', async (_, bytes) => {
  expect(await readFile(file(bytes))).toBe('Ein Café\n')
})

test('what is in another encoding can be told', async () => {
  expect(await readFile(file(new Uint8Array([0x43, 0x61, 0x66, 0xe9])))).toBe('Caf\ufffd')
})

test.each([
  ['nothing', '', 'is empty'],
  ['blanks', ' \n\t\n', 'is empty'],
  ['50 MB', new Uint8Array(50_000_000).fill(0x61), 'has 50 MB; 8 MB are the most'],
  ['no text', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'is no text'],
])('a file of %s is refused', async (_, bytes, reason) => {
  await expect(readFile(file(bytes))).rejects.toThrow(reason)
})

test.each([
  ['prompts.txt', 'txt'],
  ['PROMPTS.CSV', 'csv'],
  ['prompts.v2.jsonl', 'jsonl'],
  ['table.tsv', 'csv'],
  ['picture.png', undefined],
  ['prompts', undefined],
])('%s is read as %s', (name, format) => {
  expect(formatOf(file('A boat', name))).toBe(format)
})
