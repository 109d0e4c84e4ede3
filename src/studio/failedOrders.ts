import type { Order } from '../generation/createGeneration.ts'
import { ordersFor } from '../review/ordersFor.ts'
import { snapshotOf, type StudioContext } from './studioContext.ts'

/** What everything that failed would order once more. */
export const failedOrders = ({ entries }: StudioContext): Order[] =>
  entries
    .map(snapshotOf)
    .filter((snapshot) => snapshot.can({ type: 'drawing.retried' }))
    .flatMap((snapshot) => ordersFor('drawing.retried', snapshot))
