import type { createInspector, StatelyInspectionEvent } from '@statelyai/inspect'
import type { AnyActorRef, AnyMachineSnapshot } from 'xstate'

/** A running machine. */
export type Inspected = AnyActorRef

export const inspectOptions = {
  /** Deep machines become "[Object]" at the package's own 10. */
  serializationDepthLimit: 30,
  /** What a window can be sent: plain data, whatever length its lists have. */
  serialize: (event: StatelyInspectionEvent) =>
    JSON.parse(JSON.stringify(event, describeError)) as StatelyInspectionEvent,
}

const describeError = (_key: string, value: unknown) =>
  value instanceof Error ? { name: value.name, message: value.message } : value

/** Tells an inspector of what runs already; by itself it hears only what comes. */
export function tellPresent(
  inspector: ReturnType<typeof createInspector>,
  actorRef: AnyActorRef,
  rootId = actorRef.sessionId,
) {
  const snapshot = actorRef.getSnapshot() as AnyMachineSnapshot
  inspector.inspect.next?.({ type: '@xstate.actor', rootId, actorRef })
  const event = { type: 'xstate.init' }
  inspector.inspect.next?.({ type: '@xstate.snapshot', rootId, actorRef, event, snapshot })
  const { children = {} } = snapshot as { children?: Record<string, AnyActorRef | undefined> }
  for (const child of Object.values(children)) if (child) tellPresent(inspector, child, rootId)
}
