// What an attached inspector adds to a step of the review, with a 9 MB picture in play.
import { createActor, fromCallback, type EventObject } from 'xstate'
import { emptyDraft } from '../../src/review/draft.ts'
import type { Order } from '../../src/generation/createGeneration.ts'
import { createImageStore } from '../../src/images/createImageStore.ts'
import { attach } from '../../src/inspector/attach.ts'
import { openReceiver } from '../../src/inspector/openReceiver.ts'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { median } from './median.ts'
import { takeTurns } from '../support/takeTurns.ts'

const steps = 500
const rounds = 7
const pictureBytes = 9_000_000
const url = 'https://stately.ai/inspect'

/** A review that judges its first version, of `pictureBytes`. */
function startReview() {
  const images = createImageStore()
  const imageId = images.put({ bytes: new Uint8Array(pictureBytes), mime: 'image/png' })
  const generation = fromCallback<EventObject, Order>(({ sendBack }) => {
    const picture = {
      imageId,
      sha256: 'abcd'.repeat(16),
      mime: 'image/png' as const,
      bytes: pictureBytes,
      width: 2048,
      height: 2048,
    }
    const details = { imageModel: 'model', attempt: 1 }
    sendBack({ type: 'generation.completed', picture, details })
  })
  const review = createActor(reviewMachine.provide({ actors: { generation } }), {
    input: {
      ...emptyDraft,
      prompt: 'A lighthouse on a basalt cliff at dusk. '.repeat(20),
    },
  })
  takeTurns(review)
  review.start()
  review.send({ type: 'prompt.submitted' })
  if (!review.getSnapshot().matches('user_feedback'))
    throw new Error('There is no version to judge')
  return review
}

type Review = ReturnType<typeof startReview>

/** Attaches a receiver that takes what it gets as another window does, by a structured clone. */
function attachReceiver(review: Review) {
  const received = { count: 0, bytes: 0 }
  const popup = {
    closed: false,
    postMessage: (data: unknown) => {
      received.count++
      received.bytes += JSON.stringify(structuredClone(data)).length
    },
  }
  const page = Object.assign(new EventTarget(), { open: () => popup })
  const receiver = openReceiver(url, page as unknown as Window)
  if (!receiver) throw new Error('The receiver did not open')
  const detach = attach(review, receiver)
  const data = { type: '@statelyai.connected' }
  const introduction = { data, origin: new URL(url).origin, source: popup }
  page.dispatchEvent(Object.assign(new Event('message'), introduction))
  return { received, detach }
}

/** @returns milliseconds a step, with all that it sets off later on. */
async function measure(review: Review) {
  await idle()
  const start = performance.now()
  for (let step = 0; step < steps; step++)
    review.send({ type: 'feedback.changed', feedback: `Darker ${step}` })
  const inStep = performance.now() - start
  await idle()
  return { inStep: inStep / steps, altogether: (performance.now() - start) / steps }
}

/** Until everything that was put off is done. */
const idle = () => new Promise((resolve) => setTimeout(resolve, 2))

async function run(review: Review) {
  await measure(review)
  const measured = []
  for (let round = 0; round < rounds; round++) measured.push(await measure(review))
  return {
    inStep: median(measured.map(({ inStep }) => inStep)),
    altogether: median(measured.map(({ altogether }) => altogether)),
  }
}

const detached = await run(startReview())
const review = startReview()
const { received, detach } = attachReceiver(review)
const attached = await run(review)
detach()

const ms = (value: number) => `${value.toFixed(3)} ms`
const row = (name: string, key: 'inStep' | 'altogether') =>
  `${name}: ${ms(detached[key])} detached, ${ms(attached[key])} attached, ` +
  `${(attached[key] / detached[key]).toFixed(1)} times; adds ${ms(attached[key] - detached[key])}`

console.log(
  `A step of the review with a picture of ${pictureBytes / 1e6} MB, median of ${rounds} × ${steps}`,
)
console.log(row('Within the step', 'inStep'))
console.log(row('With what is put off until the page is idle', 'altogether'))
console.log(
  `Sent: ${received.count} messages, ${Math.round(received.bytes / received.count)} bytes each`,
)
