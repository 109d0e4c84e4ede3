import { useSelector } from '@xstate/react'
import { lastFailure } from '../../review/lastFailure.ts'
import { formatDuration } from '../../time/formatDuration.ts'
import { useNow } from '../../time/useNow.ts'
import { snapshotOf, type Entry } from '../studioContext.ts'
import { useReviews } from '../useReviews.ts'
import { useStudio, useStudioSlice } from '../useStudio.ts'
import { rowId } from './rowId.ts'
import { useHandedOn } from './useHandedOn.ts'

/** Why nobody gets a turn to draw, where that is so. */
export function QueueHold() {
  const { studio } = useStudio()
  const isPaused = useSelector(studio, (snapshot) => snapshot.matches('paused'))
  const isSlowed = useSelector(studio, (snapshot) => snapshot.matches('slowed'))
  if (isPaused) return <Paused />
  return isSlowed && <Slowed />
}

function Paused() {
  const isFull = useReviews(({ entries }) => entries.some(isUnkept))
  return (
    <p className="queue-hold">
      {isFull ? 'Paused: the browser has no room for more pictures.' : 'Paused.'} What is under way
      goes on.
    </p>
  )
}

/** Whether the browser could not keep what was drawn. */
function isUnkept(entry: Entry): boolean {
  return lastFailure(snapshotOf(entry).context)?.kind === 'out_of_memory'
}

function Slowed() {
  const { studio } = useStudio()
  const until = useStudioSlice(({ slowedUntil }) => slowedUntil)
  const now = useNow()
  const handOn = useHandedOn(rowId(useStudioSlice(({ selectedId }) => selectedId)))
  return (
    <div className="queue-hold" ref={handOn}>
      Slowed down by a rate limit. Drawing goes on in {formatDuration(until - now)}.
      <button className="button" onClick={() => studio.send({ type: 'queue.resumed' })}>
        Go on now
      </button>
    </div>
  )
}
