import { useEffect, useRef, type CSSProperties } from 'react'
import { OtherPicture } from './OtherPicture.tsx'
import { edgesBeside, inText, type Picture } from './picture.ts'
import { useLooking, useViewing } from './ViewerContext.ts'

/** The other picture in the middle of a stage of the same size; what moves one moves both. */
export function SideBySide({ picture, other }: { picture: Picture; other: Picture }) {
  const { viewport } = useLooking()
  const backdrop = useViewing(({ context }) => context.backdrop)
  const pane = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const listening = new AbortController()
    if (pane.current) viewport.current?.listen(pane.current, listening.signal)
    return () => listening.abort()
  }, [viewport])

  const { width, height } = edgesBeside(picture, other)
  return (
    <div className="stage other" ref={pane} data-backdrop={backdrop}>
      <div className="frame" style={{ '--width': width, '--height': height } as CSSProperties}>
        <OtherPicture picture={picture} other={other} alt={`Compared with ${inText(other)}`} />
      </div>
    </div>
  )
}
