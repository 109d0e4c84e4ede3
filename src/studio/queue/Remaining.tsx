import { useSelector } from '@xstate/react'
import { useNow } from '../../time/useNow.ts'
import { useReviews } from '../useReviews.ts'
import { useStudio } from '../useStudio.ts'
import { aboutWords, remainingMs } from './remainingMs.ts'

/** How long it will take to draw what is on order, where somebody can tell. */
export function Remaining() {
  const { studio } = useStudio()
  const now = useNow()
  const isPaused = useSelector(studio, (snapshot) => snapshot.matches('paused'))
  const words = useReviews((context) => {
    const ms = isPaused ? 0 : remainingMs(context, now)
    return ms ? aboutWords(ms) : ''
  })
  return words && `, ${words.replaceAll(' ', '\u00a0')}\u00a0left`
}
