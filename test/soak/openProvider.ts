import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readPrompt } from './plans.ts'

/** In the place of OpenAI: answers each call as the plan in its prompt has it, and counts. */
export async function openProvider() {
  const calls = new Map<number, number>()
  let open = 0
  const server = createServer((request, response) => {
    open++
    response.once('close', () => open--)
    void promptOf(request).then((prompt) => {
      const { id, plan } = readPrompt(prompt)
      const before = calls.get(id) ?? 0
      calls.set(id, before + 1)
      const answer = plan.answers[Math.min(before, plan.answers.length - 1)]
      answer?.(response)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    callsFor: (id: number) => calls.get(id) ?? 0,
    allCalls: () => [...calls.values()].reduce((sum, count) => sum + count, 0),
    /** Calls that are still being answered. */
    open: () => open,
    close: () => server.close().closeAllConnections(),
  }
}

type Body = { input: { content: { text: string }[] }[] }

async function promptOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  return (JSON.parse(text) as Body).input[0]?.content[0]?.text ?? ''
}
