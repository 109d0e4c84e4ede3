import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { GenerationEvent } from '../../src/generation/createGeneration.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { ruleOf, type MoveName } from './moves.ts'
import { makeAsPerson } from './personMoves.ts'
import { openCountingPage } from './openCountingPage.ts'
import { imaginePicture, paintPng } from './pictures.ts'
import { look, sightOf } from './sight.ts'
import { startReview } from './startReview.ts'
import { startScriptedServer } from './startScriptedServer.ts'
import type { Trace } from './trace.ts'
import { watchPage } from './watchPage.ts'
import { toWire } from './wire.ts'

type Room = Awaited<ReturnType<typeof openRoom>>

/** A page that has not come as far by then will not come, however busy the machine. */
export const waitMs = 8_000

/** A browser with one page, and a server that does what the test says. */
export async function openRoom() {
  const server = await startScriptedServer()
  const browser = await launchChromium()
  const page = await openCountingPage(browser)
  page.setDefaultTimeout(waitMs)
  const close = async () => {
    await browser.close()
    server.stop()
  }
  return { server, page, noticed: watchPage(page), close }
}

/**
 * Opens the page anew, and beside it the same review without one: each move is made in both, and
 * both must then stand alike.
 */
export async function openReview({ page, noticed, server }: Room, trace?: Trace) {
  const model = startReview(trace)
  const digests: string[] = []
  await page.goto(server.url)
  await expect.poll(() => server.open.size, { interval: 10, timeout: waitMs }).toBe(0)
  server.requests.length = 0
  for (const list of Object.values(noticed)) list.length = 0

  const sayAsServer = async (event: GenerationEvent) => {
    const b64 = await paintPng()
    if (event.type === 'generation.completed') digests.push(sha256(b64))
    await server.tell(toWire(event, b64))
  }

  /** @param act how a person makes the move, if not in the usual way. */
  const make = async (move: MoveName, act = makeAsPerson(move)) => {
    const rule = ruleOf(move)
    const { context } = model.review.getSnapshot()
    model.make(move)
    if (rule.by === 'server') await sayAsServer(rule.event(context, imaginePicture))
    else await act(page)
    if (move === 'start over') digests.length = 0
  }

  /** Waits until the page stands as the review beside it does. */
  const check = async () => {
    const seeEverything = async () => ({
      ...(await look(page)),
      openStreams: server.open.size,
      requests: server.requests.length,
    })
    await expect.poll(seeEverything, { interval: 10, timeout: waitMs }).toEqual({
      ...sightOf(model.review.getSnapshot(), digests),
      objectUrls: model.images.size,
      openStreams: model.generation.open.size,
      requests: model.generation.open.size + model.generation.closed.length,
    })
    expect(noticed.errors).toEqual([])
  }

  return { make, check }
}

const sha256 = (b64: string) =>
  createHash('sha256').update(Buffer.from(b64, 'base64')).digest('hex')
