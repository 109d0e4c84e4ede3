import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { isSameShape } from '../viewport/edges.ts'
import { createDifference } from './createDifference.ts'
import { inText, type Picture } from './picture.ts'
import { useLooking, useViewing } from './ViewerContext.ts'

const differentShapes = 'pictures of different shapes have no pixels to compare'

type DifferenceMapProps = { frame: Element; first: Picture; second: Picture }

/** Over the frame, where the second picture differs from the first. */
export function DifferenceMap({ frame, first, second }: DifferenceMapProps) {
  const { viewing } = useLooking()
  const holder = useRef<HTMLDivElement>(null)
  const isShown = useViewing((snapshot) =>
    snapshot.matches({ mode: { comparing: { difference: 'shown' } } }),
  )

  useEffect(() => {
    viewing.send({ type: 'difference.asked' })
    if (!isSameShape(first, second)) {
      viewing.send({ type: 'difference.failed', trouble: differentShapes })
      return
    }
    // A canvas can be handed to a worker once, hence a new one for each pair.
    const canvas = document.createElement('canvas')
    holder.current?.replaceChildren(canvas)
    const difference = createDifference([first.blob(), second.blob()], canvas, (answer) => {
      if ('trouble' in answer) viewing.send({ type: 'difference.failed', trouble: answer.trouble })
      else viewing.send({ type: 'difference.computed', share: answer.share })
    })
    let threshold: number | undefined
    const ask = () => {
      const now = viewing.getSnapshot().context.threshold
      if (now !== threshold) difference.ask(now)
      threshold = now
    }
    ask()
    const subscription = viewing.subscribe(ask)
    return () => {
      subscription.unsubscribe()
      difference.end()
    }
  }, [viewing, first, second])

  return createPortal(
    <div
      ref={holder}
      className="layer"
      role="img"
      aria-label={`What differs between ${inText(first)} and ${inText(second)}`}
      hidden={!isShown}
    />,
    frame,
  )
}
