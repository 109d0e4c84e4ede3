import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { FailureKind } from '../../src/contract/failure.ts'
import { httpStatus } from '../failure/httpStatus.ts'
import type { Log } from '../log.ts'
import type { Guest } from './guest.ts'

/** One line for a request that is refused. Of what was sent, a secret perhaps, nothing is in it. */
export function logRefusal(log: Log, c: Context<Guest>, kind: FailureKind): void {
  const facts = {
    kind,
    status: httpStatus[kind],
    method: c.env.incoming.method,
    // As we call it, for what was asked for may be anything.
    route: matchedRoutes(c).find(({ path }) => !path.endsWith('*'))?.path,
    client: c.get('client'),
    request: c.get('requestId'),
  }
  log('request refused', facts, 'warn')
}
