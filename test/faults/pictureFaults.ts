import { tooLarge, tooWordy } from '../../server/relay/tooLarge.ts'
import { completed, drawn, encode, gif, imageItem } from '../server/support/answers.ts'
import { itemDone, partial, png, started, stream } from '../server/support/answers.ts'
import type { Answer } from '../server/support/openUpstream.ts'
import { cutPictures } from './cutPictures.ts'
import type { FailingFault, HarmlessFault } from './fault.ts'
import { failed, incomplete } from './words.ts'

const whole = (result: string) => [
  ...started,
  itemDone(imageItem({ result })),
  completed({ output: [] }),
]

/** What comes as the picture is none. */
export const badPictures: FailingFault[] = [
  ['that is not base64', 'not base64!!'],
  ['that is no picture', 'bm90IGEgcGljdHVyZQ=='],
  ['that is a GIF', gif],
  ['that is empty', ''],
  ['that is cut off in mid-base64', png.slice(0, -3)],
].map(([what = '', result = '']) => ({
  name: `a picture ${what}`,
  answers: [stream(whole(result))],
  kind: 'bad_picture',
  calls: 1,
  status: 502,
}))

/** An event that goes on and on, in pieces of a mebibyte. */
const endless =
  (beginning: string): Answer =>
  (response) => {
    const piece = Buffer.alloc(1024 ** 2, 'A')
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(beginning)
    const goOn = () => {
      if (!response.destroyed) response.write(piece, goOn)
    }
    goOn()
  }

/** Events that have more in them than is taken in: nothing is asked for again. */
export const oversizedEvents: FailingFault[] = [
  ['a picture of more than 64 MiB', '{"item":{"result":"', tooLarge().failure.hint],
  ['an event with more than 1 MiB of text', '{"item":{"id":"', tooWordy().failure.hint],
].map(([name = '', beginning = '', hint = '']) => ({
  name,
  answers: [endless(`event: response.output_item.done\ndata: ${beginning}`)],
  kind: 'bad_picture',
  calls: 1,
  status: 502,
  failure: { hint, retryable: false },
}))

const pictureThen = (then: 'end' | 'reset' | 'hang') => stream([...started, itemDone()], then)

/** Lets nothing through before all of it is there, late previews included. */
const buffered: Answer = (response) => {
  const text = drawn.map(encode).join('')
  response.writeHead(200, { 'content-type': 'text/event-stream', 'content-length': text.length })
  response.end(text)
}

/** The picture has arrived whole, and is kept however badly the stream goes on behind it. */
export const wholePictures: HarmlessFault[] = (
  [
    ['a reset behind the final picture', pictureThen('reset')],
    ['an early end behind the final picture', pictureThen('end')],
    ['silence behind the final picture', pictureThen('hang'), { idleTimeoutMs: 300 }],
    ['the total limit behind the final picture', pictureThen('hang'), { totalTimeoutMs: 300 }],
    [
      'a failed response behind the final picture',
      stream([...started, itemDone(), failed('server_error')]),
    ],
    [
      'an incomplete response behind the final picture',
      stream([...started, itemDone(), incomplete('max_output_tokens')]),
    ],
    ['half of a preview', stream([...started, partial(0, cutPictures.png), ...drawn.slice(-2)])],
    ['a proxy that holds the provider’s stream back', buffered],
  ] satisfies [string, Answer, HarmlessFault['limits']?][]
).map(([name, answer, limits]) => ({
  name,
  answers: [answer],
  ...(limits && { limits }),
  kind: 'none',
  calls: 1,
}))
