import { expect, it } from 'vitest'
import { readMime } from '../../server/relay/picture.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1').toString('base64')

it.each([
  ['PNG', bytes('\x89PNG\r\n\x1a\n…'), 'image/png'],
  ['JPEG', bytes('\xff\xd8\xff\xe0 JFIF'), 'image/jpeg'],
  ['WebP', bytes('RIFF\x10\0\0\0WEBPVP8L'), 'image/webp'],
  ['another RIFF file', bytes('RIFF\x10\0\0\0WAVEfmt '), undefined],
  ['a GIF', bytes('GIF89a and so on'), undefined],
  ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
  ['nothing', '', undefined],
  ['a data URL', `data:image/png;base64,${bytes('\x89PNG\r\n\x1a\n')}`, undefined],
  ['a PNG with a line break inside', `${bytes('\x89PNG\r\n\x1a\n!')}\nAAA`, undefined],
  ['a PNG with padding inside', `${bytes('\x89PNG\r\n\x1a\n!')}A==A`, undefined],
])('reads %s', (_what, b64, mime) => {
  expect(readMime(b64)).toBe(mime)
})

it('reads the largest pictures', () => {
  expect(readMime('iVBORw0KGgoA' + 'A'.repeat(32 * 1024 * 1024))).toBe('image/png')
})
