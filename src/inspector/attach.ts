import { createBrowserInspector } from '@statelyai/inspect'
import { inspectOptions, tellPresent, type Inspected } from './inspected.ts'
import type { Receiver } from './openReceiver.ts'

/**
 * Shows a receiver the actors that run now, and then everything that they do. It is told anew
 * whenever it introduces itself, so nothing has to be kept for it meanwhile.
 *
 * @returns what detaches it.
 */
export function attach(actor: Inspected, receiver: Receiver): () => void {
  const inspector = createBrowserInspector({
    ...inspectOptions,
    url: receiver.url,
    window: receiver.window,
    maxDeferredEvents: 0,
  })
  let inspection: { unsubscribe: () => void } | undefined
  receiver.onConnected(() => {
    tellPresent(inspector, actor)
    inspection ??= actor.system.inspect(inspector.inspect)
  })
  return () => {
    inspection?.unsubscribe()
    inspector.stop()
  }
}
