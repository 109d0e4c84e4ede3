import { expect, test } from 'vitest'
import { downloadName } from '../../src/review/downloadName.ts'

test.each([
  ['A lighthouse, at dusk!', 'a-lighthouse-at-dusk-v2.png'],
  ['../../etc/passwd', 'etc-passwd-v2.png'],
  ['灯台と海', '灯台と海-v2.png'],
  ['🙂', 'picture-v2.png'],
  [
    'one two three four five six seven eight nine',
    'one-two-three-four-five-six-seven-eight-v2.png',
  ],
  ['x'.repeat(500), `${'x'.repeat(60)}-v2.png`],
])('names the picture of %j safely', (prompt, name) => {
  expect(downloadName(prompt, 2, 'image/png')).toBe(name)
})

test('takes the ending from what the bytes are', () => {
  expect(downloadName('A sea', 1, 'image/jpeg')).toBe('a-sea-v1.jpg')
})
