import { useSelector } from '@xstate/react'
import { formatUsd } from '../../review/formatUsd.ts'
import type { ReviewActor } from '../../review/RoomContext.ts'
import { lastFailure } from '../../review/lastFailure.ts'
import { totalOf } from '../../review/spending.ts'
import { formatDuration } from '../../time/formatDuration.ts'
import { useNow } from '../../time/useNow.ts'
import type { Standing } from '../standing.ts'

type RowFactsProps = { review: ReviewActor; standing: Standing; place: number }

/** What else there is to know of a review at a glance. */
export function RowFacts({ review, standing, place }: RowFactsProps) {
  if (standing === 'drawing') return <Drawing review={review} />
  if (standing === 'waiting') return place === 1 ? 'next in line' : `number ${place} in line`
  return <Done review={review} />
}

function Drawing({ review }: { review: ReviewActor }) {
  const now = useNow()
  const drawing = useSelector(review, ({ context }) => context.drawing)
  if (!drawing) return null
  const { attempt, retry } = drawing.progress
  return joined([
    retry
      ? `next try in ${formatDuration(retry.dueAt - now)}`
      : formatDuration(now - drawing.startedAt),
    attempt && `attempt ${attempt.attempt} of ${attempt.of}`,
  ])
}

function Done({ review }: { review: ReviewActor }) {
  const context = useSelector(review, (snapshot) => snapshot.context)
  const { versions, selectedId, notice, bills } = context
  const version = versions.find(({ id }) => id === selectedId)
  const cost = totalOf(bills)
  return joined([
    lastFailure(context)?.title,
    notice?.kind === 'cancelled' && 'Cancelled',
    version && formatDuration(version.tookMs),
    version && version.details.attempt > 1 && `${version.details.attempt} tries`,
    cost > 0 && formatUsd(cost),
  ])
}

const joined = (facts: (string | false | undefined)[]) => facts.filter(Boolean).join(' · ')
