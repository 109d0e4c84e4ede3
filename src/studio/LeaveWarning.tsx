import { useEffect, useState } from 'react'
import { useReviews } from './useReviews.ts'
import { useStudio } from './useStudio.ts'
import { lossBy, lossTitle, lossWords } from './whatIsLost.ts'

/**
 * What leaving would lose: in the tab’s title while the browser asks, for it has words of its own,
 * and in the page for someone who stays.
 */
export function LeaveWarning() {
  const { studio } = useStudio()
  const [hasStayed, setStayed] = useState(false)
  const words = useReviews((context) => lossWords(lossBy(context), 'leaving loses'))
  const isLosing = words !== undefined
  useEffect(() => {
    if (!isLosing) return
    const onLeaving = () => {
      const { title } = document
      const loss = lossTitle(lossBy(studio.getSnapshot().context))
      if (!loss) return
      document.title = loss
      // Nothing runs before the browser has its answer.
      setTimeout(() => {
        document.title = title
        setStayed(true)
      })
    }
    addEventListener('beforeunload', onLeaving)
    return () => removeEventListener('beforeunload', onLeaving)
  }, [studio, isLosing])
  if (!hasStayed || !words) return null
  return (
    <div className="notice just-decided">
      <p role="alert">{words}</p>
      <button className="button quiet" onClick={() => setStayed(false)}>
        Close
      </button>
    </div>
  )
}
