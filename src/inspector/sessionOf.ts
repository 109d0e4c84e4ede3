import { createActor, type ActorRefFrom } from 'xstate'
import type { Inspected } from './inspected.ts'
import { inspectorMachine } from './inspectorMachine.ts'
import { openReceiver } from './openReceiver.ts'
import { isOnThisMachine } from './receiver.ts'

export type Session = ActorRefFrom<typeof inspectorMachine>

const sessions = new WeakMap<Inspected, Session>()

/** The one session of an actor; it goes on when whoever shows it is closed. */
export function sessionOf(actor: Inspected): Session {
  const known = sessions.get(actor)
  if (known) return known
  const session = createActor(inspectorMachine, { input: { actor } }).start()
  sessions.set(actor, session)
  return session
}

/**
 * Calls back with the host that is sent everything, now and whenever it is another; with nothing
 * while none is.
 *
 * @returns what ends it.
 */
export function followReceiver(actor: Inspected, listener: (host: string | undefined) => void) {
  const session = sessionOf(actor)
  const tell = () => {
    const { value, context } = session.getSnapshot()
    const isAttached = typeof value === 'object' && value.open === 'attached'
    listener(isAttached && context.receiver ? new URL(context.receiver.url).host : undefined)
  }
  tell()
  const subscription = session.subscribe(tell)
  return () => subscription.unsubscribe()
}

/** Opens a receiver for a session. Only from a click, else browsers block the window. */
export function openFromClick(session: Session, url: string) {
  if (!navigator.onLine && !isOnThisMachine(new URL(url))) {
    session.send({ type: 'opening.failed', problem: 'offline' })
    return
  }
  const receiver = openReceiver(url)
  if (receiver) session.send({ type: 'window.opened', receiver })
  else session.send({ type: 'opening.failed', problem: 'blocked' })
}
