import type { BrowserContext } from 'playwright-core'
import { failureOf } from '../../server/failure/failures.ts'
import type { Failure } from '../../src/contract/failure.ts'
import { pageFailure, serverUnreachable } from '../../src/generation/pageFailures.ts'
import { serverInterrupted } from '../../src/generation/serverInterrupted.ts'
import { UndecodablePicture } from '../../src/generation/UndecodablePicture.ts'
import { drawn, imageItem, itemDone, partial, png } from '../server/support/answers.ts'
import { started, stream } from '../server/support/answers.ts'
import { cutPictures } from './cutPictures.ts'
import type { Fault } from './fault.ts'
import type { Stage } from './openStage.ts'

export type Scene = { stage: Stage; context: BrowserContext }

type Strike = {
  name: string
  /** Strikes before the person asks for a picture, or once they see a preview of it. */
  when: 'at once' | 'in mid-preview'
  strike?: (scene: Scene) => void | Promise<void>
  mend?: (scene: Scene) => void | Promise<void>
}

/** One way in which page and server can fail each other, and what must come of it. */
export type PageFault = Strike & Pick<Fault, 'answers' | 'calls'> & { failure: Failure }

const drawing: PageFault['answers'] = [stream([...started, partial(0)], 'hang')]
const broken = new TypeError('network error')
const asPicture = (result: string): PageFault['answers'] => [
  stream([...started, itemDone(imageItem({ result })), ...drawn.slice(-1)]),
]

/** What goes wrong between page and server, or in the page itself. */
export const pageFaults: PageFault[] = [
  {
    name: 'our server is not there',
    when: 'at once',
    answers: drawing,
    strike: ({ stage }) => stage.kill(),
    mend: ({ stage }) => stage.revive(),
    calls: 0,
    failure: serverUnreachable(),
  },
  {
    name: 'the browser is offline',
    when: 'at once',
    answers: drawing,
    strike: ({ context }) => context.setOffline(true),
    mend: ({ context }) => context.setOffline(false),
    calls: 0,
    failure: serverUnreachable(),
  },
  {
    name: 'a proxy answers with a web page',
    when: 'at once',
    answers: drawing,
    strike: ({ stage }) =>
      stage.put(() => Promise.resolve(new Response('<h1>Bad Gateway</h1>', { status: 502 }))),
    mend: ({ stage }) => stage.put(null),
    calls: 0,
    failure: serverUnreachable(502),
  },
  {
    name: 'our server is killed while it draws',
    when: 'in mid-preview',
    answers: drawing,
    strike: ({ stage }) => stage.kill(),
    mend: ({ stage }) => stage.revive(),
    calls: 1,
    failure: serverInterrupted(broken),
  },
  {
    name: 'our server is restarted while it draws',
    when: 'in mid-preview',
    answers: drawing,
    strike: async ({ stage }) => {
      stage.kill()
      await stage.revive()
    },
    calls: 1,
    failure: serverInterrupted(broken),
  },
  {
    name: 'a proxy ends the stream early',
    when: 'at once',
    answers: drawing,
    strike: ({ stage }) =>
      stage.put(() => {
        const headers = { 'content-type': 'text/event-stream' }
        return Promise.resolve(new Response(':\n\n', { headers }))
      }),
    mend: ({ stage }) => stage.put(null),
    calls: 0,
    failure: serverInterrupted(),
  },
  {
    name: 'our server is stopped while it draws',
    when: 'in mid-preview',
    answers: drawing,
    strike: ({ stage }) => stage.stop(),
    calls: 1,
    failure: failureOf('server_interrupted'),
  },
  {
    name: 'a picture that is not base64 in the middle',
    when: 'at once',
    answers: asPicture(`${png.slice(0, 40)}****${png.slice(44)}`),
    calls: 1,
    failure: pageFailure(new UndecodablePicture(undefined)),
  },
  {
    name: 'a picture that the browser cannot decode',
    when: 'at once',
    answers: asPicture(png.slice(0, 24)),
    calls: 1,
    failure: pageFailure(new UndecodablePicture(undefined)),
  },
  ...Object.entries(cutPictures).map(([format, half]) => ({
    name: `half of a ${format}`,
    when: 'at once' as const,
    answers: asPicture(half),
    calls: 1,
    failure: pageFailure(new UndecodablePicture(undefined)),
  })),
]

/** What the connection between page and server bears: the picture comes all the same. */
export const harmlessPageFaults: Strike[] = [
  {
    name: 'the browser is offline for a while, and the connection holds',
    when: 'in mid-preview',
    strike: ({ context }) => context.setOffline(true),
    mend: ({ context }) => context.setOffline(false),
  },
  {
    name: 'a proxy that holds our stream back',
    when: 'at once',
    strike: ({ stage }) =>
      stage.put(async (serve, { outgoing: { socket } }) => {
        socket?.cork()
        return serve().finally(() => socket?.uncork())
      }),
    mend: ({ stage }) => stage.put(null),
  },
]
