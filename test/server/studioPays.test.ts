import { expect, onTestFinished, test, vi } from 'vitest'
import { createActor, fromCallback, type EventObject } from 'xstate'
import type { Failure } from '../../src/contract/failure.ts'
import { wait } from '../../server/generation/wait.ts'
import type { Order } from '../../src/generation/createGeneration.ts'
import { generateImage } from '../../src/generation/generateImage.ts'
import { emptyDraft } from '../../src/review/draft.ts'
import { onScreen, type ReviewContext } from '../../src/review/reviewContext.ts'
import { isDrawing, snapshotOf, type Entry } from '../../src/studio/studioContext.ts'
import { wireStudio } from '../../src/studio/wireStudio.ts'
import { createRandom, type Random } from '../soak/createRandom.ts'
import { openProvider } from '../soak/openProvider.ts'
import { plans, promptFor, readPrompt } from '../soak/plans.ts'
import { startRoom } from './support/room.ts'

const count = 100
const atOnce = 8

/** No wait is longer than that, neither told nor waited, in milliseconds. */
const longestMs = 20

const hastened = ({ retryAfterMs, ...failure }: Failure): Failure => ({
  ...failure,
  ...(retryAfterMs !== undefined && { retryAfterMs: Math.min(retryAfterMs, longestMs) }),
})

/** Faults of a provider that is there and does not keep silent: every attempt is a call there. */
const usable = plans.flatMap((plan, index) => (plan.address || plan.limits ? [] : [index]))

/** Draws as the page does, but for the pictures' bytes: nothing here can decode them. */
const drawing = (random: Random) =>
  fromCallback<EventObject, Order>(({ input, self, receive, sendBack }) => {
    const controller = new AbortController()
    const { signal } = controller
    // Where no further call can have begun before the provider hears of it.
    const canCancel = readPrompt(input.prompt).plan.calls === 1
    const cancelByChance = () => {
      if (canCancel && random.isOneIn(5)) self._parent?.send({ type: 'generation.cancelled' })
    }
    const run = async () => {
      const body = new Blob([JSON.stringify({ prompt: input.prompt, settings: input.settings })])
      for await (const { name, data } of generateImage(body, signal, self.sessionId)) {
        if (name === 'attempt') sendBack({ type: 'attempt.started', ...data })
        else if (name === 'partial') {
          sendBack({ type: 'preview.arrived', imageId: '', index: data.index })
          cancelByChance()
        } else if (name === 'retry') {
          const { error: failure, inMs, ...rest } = data
          const dueAt = Date.now() + Math.min(inMs, longestMs)
          sendBack({ type: 'retry.scheduled', ...rest, dueAt, failure })
        } else if (name === 'failed')
          sendBack({ type: 'generation.failed', failure: hastened(data.error) })
        else if (name === 'completed') {
          const imageId = `${input.prompt} ${Math.random()}`
          const picture = { imageId, sha256: imageId, mime: 'image/png', bytes: 1 }
          const details = { provider: 'openai', imageModel: 'model', attempt: data.attempt }
          sendBack({
            type: 'generation.completed',
            picture: { ...picture, width: 1, height: 1 },
            details,
          })
        }
      }
    }
    receive(() => {
      run().catch((error: unknown) => {
        if (!signal.aborted) throw error
      })
    })
    return () => controller.abort()
  })

function startStudio(random: Random) {
  const machine = wireStudio({ generation: drawing(random), release: () => undefined })
  const input = { draft: emptyDraft, atOnce, goesOn: true, memoryMb: '' }
  const studio = createActor(machine, { input })
  return studio.start()
}

type Studio = ReturnType<typeof startStudio>

/** Someone who reorders, hurries, pauses, cancels what waits, judges, and takes reviews away. */
function meddle(studio: Studio, random: Random) {
  const { entries } = studio.getSnapshot().context
  const any = entries[random.below(entries.length)]
  if (!any) return
  const { id, review } = any
  const snapshot = snapshotOf(any)
  if (random.isOneIn(3)) studio.send({ type: 'review.moved', id, to: random.below(count) })
  if (random.isOneIn(5)) studio.send({ type: 'review.prioritized', id, priority: 'high' })
  if (random.isOneIn(9)) studio.send({ type: 'queue.paused' })
  else studio.send({ type: 'queue.resumed' })
  if (snapshot.matches({ generating: 'queued' }) && random.isOneIn(60))
    review.send({ type: 'generation.cancelled' })
  else if (snapshot.matches('user_feedback')) judge(any, random)
  else if (snapshot.matches('final') && random.isOneIn(4))
    studio.send({ type: 'reviews.removed', ids: [id] })
}

function judge({ review }: Entry, random: Random) {
  const { id: versionId, number, picture } = onScreen(review.getSnapshot().context)
  review.send({ type: 'version.shown', versionId })
  const again = number < 3 && random.isOneIn(2)
  const type = again ? 'regeneration.requested' : 'image.approved'
  review.send({ type, versionId, sha256: picture.sha256 })
}

/** How many calls a review knows of. */
const attemptsOf = ({ versions, unfinished }: ReviewContext) =>
  [...versions, ...unfinished].reduce((sum, { attempts }) => sum + attempts.length, 0)

test('a provider gets the calls that the machines say, whatever happens to 100 prompts', async () => {
  const random = createRandom(7)
  const provider = await openProvider()
  onTestFinished(() => {
    provider.close()
  })
  const { url } = await startRoom({
    baseURL: provider.baseURL,
    wait: (ms, signal) => wait(Math.min(ms, longestMs), signal),
  })
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => fetch(url + path, init))
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })

  const studio = startStudio(random)
  const prompts = Array.from({ length: count }, (_, id) => ({
    prompt: promptFor(id, usable[random.below(usable.length)] ?? 0),
  }))
  studio.send({ type: 'prompts.added', prompts, priority: 'normal' })
  let most = 0
  for (let round = 0; round < 1_500; round++) {
    most = Math.max(most, studio.getSnapshot().context.drawingIds.length)
    meddle(studio, random)
    if (round === 600) studio.send({ type: 'failed.retried' })
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  studio.send({ type: 'queue.resumed' })
  await expect.poll(() => studio.getSnapshot().context.entries.filter(isDrawing).length).toBe(0)
  studio.stop()

  const { entries, past } = studio.getSnapshot().context
  const contexts = [
    ...entries.map((entry) => snapshotOf(entry).context),
    ...past.map(({ context }) => context),
  ]
  const said = new Map(
    contexts
      .filter(({ prompt }) => prompt)
      .map((context) => [readPrompt(context.prompt).id, attemptsOf(context)]),
  )
  expect(said.size).toBe(count)
  expect(most).toBe(atOnce)
  expect(provider.allCalls()).toBeGreaterThan(count)
  for (const [id, attempts] of said)
    expect(provider.callsFor(id), prompts[id]?.prompt ?? '').toBe(attempts)
})
