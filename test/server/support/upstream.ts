import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { openUpstream, type Answer } from './openUpstream.ts'

export type { Answer }

/** A server in the place of OpenAI's that ends with the test. */
export async function startUpstream(...answers: [Answer, ...Answer[]]) {
  const upstream = await openUpstream(...answers)
  onTestFinished(upstream.close)
  return upstream
}

/** An address at which nobody listens any more. */
export async function deadAddress(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}/v1`
}
