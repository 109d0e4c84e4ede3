import { RequestError } from '../failure/RequestError.ts'

export type SlotLimits = {
  /** At once, in all. */
  all: number
  /** At once, for one client; as many more of its may wait. */
  perClient: number
  /** Milliseconds that one may wait for its turn. */
  queueMs: number
}

/** Gives the slot back. */
export type Release = () => void
export type Slots = {
  /**
   * Waits a little for a slot that is free.
   *
   * @throws RequestError `server_busy` when it took too long; the signal's reason.
   */
  take: (keys: SlotKeys, signal: AbortSignal) => Promise<Release>
  /** Gives out no more, for the given reason; settles when all have been given back. */
  drain: (reason: Error) => Promise<void>
}
export type SlotKeys = {
  client: string
  /** The review that the picture is for, which has one slot. */
  review: string | undefined
}

const stillDrawing = 'A picture for this very review is still being drawn. Nothing was sent on.'

/** How many may draw at the same time: in all, for one client, and for one review. */
export function createSlots({ all, perClient, queueMs }: SlotLimits): Slots {
  const taken: SlotKeys[] = []
  /** In the order in which they came, which is that in which they are served. */
  const waiting = new Map<() => void, SlotKeys>()
  const closing = new AbortController()
  let empty: PromiseWithResolvers<void> | undefined

  /** Anybody may make up the name of a review, which is one among its own client's alone. */
  const isDrawn = ({ client, review }: SlotKeys) =>
    review !== undefined && taken.some((one) => one.client === client && one.review === review)
  const hasRoom = (among: readonly SlotKeys[], client: string) =>
    among.length < all && among.filter((one) => one.client === client).length < perClient
  const isFree = (keys: SlotKeys) => hasRoom(taken, keys.client) && !isDrawn(keys)
  const mayWait = ({ client }: SlotKeys) => hasRoom([...waiting.values()], client)
  const busy = (keys: SlotKeys) =>
    new RequestError('server_busy', {
      retryAfterMs: queueMs,
      ...(isDrawn(keys) && { detail: stillDrawing }),
    })

  function occupy(keys: SlotKeys): Release {
    const mine = { ...keys }
    taken.push(mine)
    return () => {
      const place = taken.indexOf(mine)
      if (place === -1) return
      taken.splice(place, 1)
      for (const look of waiting.keys()) look()
      if (taken.length === 0) empty?.resolve()
    }
  }
  return {
    take: async (keys, clientGone) => {
      const signal = AbortSignal.any([clientGone, closing.signal])
      signal.throwIfAborted()
      // Nobody is overtaken: whoever waits and could be served was, when the last slot came free.
      if (isFree(keys)) return occupy(keys)
      if (!mayWait(keys)) throw busy(keys)
      return new Promise<Release>((resolve, reject) => {
        const settle = (act: () => void) => {
          waiting.delete(look)
          clearTimeout(timer)
          signal.removeEventListener('abort', leave)
          act()
        }
        const look = () => {
          if (isFree(keys)) settle(() => resolve(occupy(keys)))
        }
        const leave = () => settle(() => reject(signal.reason as Error))
        const timer = setTimeout(() => settle(() => reject(busy(keys))), queueMs)
        signal.addEventListener('abort', leave)
        waiting.set(look, keys)
      })
    },
    drain: async (reason) => {
      closing.abort(reason)
      empty = Promise.withResolvers()
      if (taken.length > 0) await empty.promise
    },
  }
}
