import { monitorEventLoopDelay } from 'node:perf_hooks'
import process from 'node:process'

/** What a server under test says of itself. */
export type Reading = {
  /** CPU time since `start`, in milliseconds. */
  cpuMs: number
  /** Memory at its highest over what it was at `start`, in MB. */
  growthMb: number
  /** The longest time the event loop stood still since `start`, in milliseconds. */
  stallMs: number
  /** Memory in use now, in MB. */
  memoryMb: number
}

// Loaded into each server under test, before the server itself: `node --import`.
const resolutionMs = 5
const delay = monitorEventLoopDelay({ resolution: resolutionMs })
delay.enable()
let atStart = { cpu: process.cpuUsage(), memoryMb: 0 }

process.on('message', (message) => {
  if (message === 'start') {
    delay.reset()
    atStart = { cpu: process.cpuUsage(), memoryMb: process.memoryUsage.rss() / 2 ** 20 }
    process.send?.('started')
  }
  if (message === 'read') process.send?.(read())
})
// The server, not this channel, says how long the process lives.
process.channel?.unref()

function read(): Reading {
  const { user, system } = process.cpuUsage(atStart.cpu)
  return {
    cpuMs: (user + system) / 1000,
    growthMb: Math.max(0, process.resourceUsage().maxRSS / 1024 - atStart.memoryMb),
    stallMs: Math.max(0, delay.max / 1e6 - resolutionMs),
    memoryMb: process.memoryUsage.rss() / 2 ** 20,
  }
}
