import { askForAll } from './ask.ts'
import { framesOf, type StreamSize } from './frames.ts'
import { median } from './median.ts'
import { startChild } from './startChild.ts'

/** A server under test: where it is, what Node is given for it, the address at which it draws. */
export type Contestant = { name: string; path: string; flags?: readonly string[]; route: string }

/** One number for each column of the table. */
export type Measurement = {
  cpuMs: number
  growthMb: number
  stallMs: number
  bytesShare: number
  firstByteMs: number
  firstPreviewMs: number
}

export type Load = { name: string; count: number; size: StreamSize; flavour: 'large' | 'small' }

/** Streams that each server sees first, one after the other, so that not its compiler is measured. */
const warmUps = 10

/** Puts a server of its own under one load. */
export async function measure(
  { path, flags = [], route }: Contestant,
  { count, size, flavour }: Load,
  upstream: string,
): Promise<Measurement> {
  const env = { OPENAI_BASE_URL: `${upstream}/${flavour}`, ...withoutLimits }
  const server = await startChild(path, { env, flags })
  const url = server.url + route
  try {
    for (let stream = 0; stream < warmUps; stream++) await askForAll(url, { count: 1, ...size })
    await server.start()
    const sights = await askForAll(url, { count, ...size })
    const { cpuMs, growthMb, stallMs } = await server.read()
    const sent = framesOf(size).reduce((sum, { length }) => sum + length, 0)
    return {
      cpuMs,
      growthMb,
      stallMs,
      bytesShare: median(sights.map(({ bytes }) => bytes)) / sent,
      firstByteMs: median(sights.map(({ firstByteMs }) => firstByteMs)),
      firstPreviewMs: median(sights.map(({ firstPreviewMs }) => firstPreviewMs)),
    }
  } finally {
    await server.stop()
  }
}

const withoutLimits = {
  MAX_GENERATIONS: '1000',
  MAX_GENERATIONS_PER_CLIENT: '1000',
  REQUESTS_PER_MINUTE: '100000',
}
