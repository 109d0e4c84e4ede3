import { createInspector } from '@statelyai/inspect'
import { inspectOptions, tellPresent, type Inspected } from './inspected.ts'
import { keepSocketOpen } from './keepSocketOpen.ts'
import { isOnThisMachine, parseAddress } from './receiver.ts'

/**
 * Sends what an actor does to a receiver on this machine, when the page's address asks for it:
 * `?inspector=ws://127.0.0.1:8080`. A receiver that was started anew is told the present state
 * first. For development builds.
 *
 * @returns what detaches it; nothing when it was not asked for.
 * @throws Error if the receiver is not a WebSocket on this machine.
 */
export function attachAsAsked(actor: Inspected, search: string): (() => void) | undefined {
  const text = new URLSearchParams(search).get('inspector')
  if (text === null) return undefined
  const url = parseAddress(text)
  if (url?.protocol !== 'ws:' || !isOnThisMachine(url))
    throw new Error(`?inspector takes ws://127.0.0.1:PORT, not ${text}`)
  // The package's own inspector for sockets does not come back once one was closed.
  const inspector = createInspector(
    { send: (event) => socket.send(JSON.stringify(event)) },
    inspectOptions,
  )
  const socket = keepSocketOpen(url.href, () => tellPresent(inspector, actor))
  const inspection = actor.system.inspect(inspector.inspect)
  return () => {
    inspection.unsubscribe()
    socket.end()
  }
}
