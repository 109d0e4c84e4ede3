import { useEffect, useRef, type CSSProperties } from 'react'
import { inText, type Picture } from './picture.ts'
import { useLooking, useViewing } from './ViewerContext.ts'

/** The other picture in a frame of the same place and size; what moves one moves both. */
export function SideBySide({ picture, other }: { picture: Picture; other: Picture }) {
  const { viewport } = useLooking()
  const backdrop = useViewing(({ context }) => context.backdrop)
  const pane = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const listening = new AbortController()
    if (pane.current) viewport.current?.listen(pane.current, listening.signal)
    return () => listening.abort()
  }, [viewport])

  const { width, height } = picture
  return (
    <div className="stage other" ref={pane} data-backdrop={backdrop}>
      <div
        className="frame"
        data-checkered={other.isTransparent}
        style={{ '--width': width, '--height': height } as CSSProperties}
      >
        <img src={other.url} alt={`Compared with ${inText(other)}`} data-loaded />
      </div>
    </div>
  )
}
