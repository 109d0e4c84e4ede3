import type { Order } from '../generation/createGeneration.ts'
import { lastFailure } from '../review/lastFailure.ts'
import { ordersFor } from '../review/ordersFor.ts'
import { snapshotOf, type Entry, type StudioContext } from './studioContext.ts'

/** Whether its last drawing failed, also where there are pictures from before that to judge. */
export const canRetry = (entry: Entry): boolean =>
  lastFailure(snapshotOf(entry).context) !== undefined

/** What everything that failed would order once more. */
export const failedOrders = ({ entries }: StudioContext): Order[] =>
  entries.filter(canRetry).flatMap((entry) => ordersFor('drawing.retried', snapshotOf(entry)))
