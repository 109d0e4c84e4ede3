import { request, type ClientRequest, type IncomingMessage } from 'node:http'

/** How a client behaves: until when it stays, and which flavour it asks for. */
export type Manner = {
  accept: 'text/event-stream' | 'application/json'
  leaves: 'never' | 'in mid-request' | 'after a time' | 'in mid-answer'
  /** Milliseconds, or pieces of the answer, after which it leaves. */
  after: number
}

/** What it saw of its picture. */
export type Sight = {
  hasStayed: boolean
  attempts: number
  /** The names of the events that end a stream, in the order in which they came. */
  ends: string[]
  /** Whether the last event was one of them. */
  endsLast: boolean
  /** The kind of its failure. */
  kind: string | undefined
}

/** One client asks for one picture on a connection of its own. */
export async function visit(url: string, prompt: string, manner: Manner): Promise<Sight> {
  const body = JSON.stringify({ prompt })
  const headers = { accept: manner.accept, 'content-type': 'application/json' }
  const options = { method: 'POST', agent: false, headers }
  const call = request(`${url}/api/generate`, {
    ...options,
    headers: { ...headers, 'content-length': body.length },
  })
  call.on('error', () => undefined)
  if (manner.leaves === 'in mid-request') {
    call.write(body.slice(0, 5), () => call.destroy())
    await closed(call)
    return sightOf('', false, manner)
  }
  call.end(body)
  const timer = setTimeout(
    () => call.destroy(),
    manner.leaves === 'after a time' ? manner.after : 60_000,
  )
  const answer = await new Promise<IncomingMessage | undefined>((resolve) => {
    call.once('response', resolve).once('close', () => resolve(undefined))
  })
  const { text, isWhole } = answer ? await read(answer, manner) : { text: '', isWhole: false }
  clearTimeout(timer)
  call.destroy()
  return sightOf(text, isWhole, manner)
}

async function read(answer: IncomingMessage, { leaves, after }: Manner) {
  let text = ''
  let pieces = 0
  try {
    for await (const piece of answer.setEncoding('latin1')) {
      text += String(piece)
      if (leaves === 'in mid-answer' && ++pieces > after) return { text, isWhole: false }
    }
  } catch {
    return { text, isWhole: false }
  }
  return { text, isWhole: true }
}

function sightOf(text: string, hasStayed: boolean, { accept }: Manner): Sight {
  const kind = /"kind":"(\w+)"[^]*?$/.exec(lastOf(text))?.[1]
  if (accept === 'application/json') {
    const end = text.startsWith('{"error"') ? 'failed' : 'completed'
    return { hasStayed, attempts: 0, ends: hasStayed ? [end] : [], endsLast: true, kind }
  }
  const names = [...text.matchAll(/^event: (\w+)$/gm)].map(([, name = '']) => name)
  const isEnd = (name: string) => name === 'completed' || name === 'failed'
  return {
    hasStayed,
    attempts: names.filter((name) => name === 'attempt').length,
    ends: names.filter(isEnd),
    endsLast: isEnd(names.at(-1) ?? ''),
    kind,
  }
}

/** Retries carry failures of their own; only the last one counts. */
function lastOf(text: string): string {
  return text.slice(Math.max(0, text.lastIndexOf('{"error"')))
}

function closed(call: ClientRequest): Promise<void> {
  return new Promise((resolve) => call.once('close', resolve))
}
