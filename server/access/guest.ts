import type { HttpBindings } from '@hono/node-server'

/** What is known of each request before anything is done for it. */
export type Guest = {
  Bindings: HttpBindings & {
    /** Its address or its Host makes no address; the one in its place means nothing. */
    isNowhere?: boolean
  }
  Variables: {
    /** Whom it counts for: an address, or a network. */
    client: string
    isSignedIn: boolean
    /** Our own id of the request, for log and answer. */
    requestId: string
  }
}
