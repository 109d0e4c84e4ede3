import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { median } from './median.ts'
import { ourFlags, startChild } from './startChild.ts'

const entry = fileURLToPath(new URL('../../dist-server/index.js', import.meta.url))

/** Prints how long the server takes to listen, and how much memory it has while nothing happens. */
export async function printStart(rounds: number): Promise<void> {
  const starts: number[] = []
  const memory: number[] = []
  for (let round = 0; round < rounds; round++) {
    const server = await startChild(entry, { flags: ourFlags })
    starts.push(server.startMs)
    await sleep(500)
    memory.push((await server.read()).memoryMb)
    await server.stop()
  }
  console.log(`Start to listening: ${median(starts).toFixed(0)} ms`)
  console.log(`Memory when idle: ${median(memory).toFixed(0)} MB`)
}
