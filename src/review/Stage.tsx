import { useState, type CSSProperties, type ReactNode, type Ref } from 'react'
import { sizeProblem } from '../contract/settings.ts'
import { firstTouch } from '../controls/firstTouch.ts'
import type { Edges } from '../viewport/edges.ts'
import { formatEdges } from './format.ts'
import { useReview, type ReviewSnapshot } from './RoomContext.ts'
import { useLater } from './useLater.ts'
import './Stage.css'

type StageProps = {
  ref: Ref<HTMLDivElement>
  /** Lies over the picture. */
  children: ReactNode
}

const loadPicture = () => firstTouch.then(() => import('./StagePicture.tsx'))

/** Where the picture is: one frame, in the same place in every state. */
export function Stage({ ref, children }: StageProps) {
  const isComing = useReview(({ context }) => (context.drawing ?? context.selectedId) !== null)
  const known = useReview(knownEdges)
  const noEdges = useReview(whyNoEdges)
  const [onScreen, setOnScreen] = useState<Edges>()
  const { part } = useLater(loadPicture)
  const edges = onScreen ?? known ?? square
  const empty = (
    <p className="empty">
      <strong>{isComing ? 'The picture is on its way' : 'Your picture appears here'}</strong>
      <span>{known ? formatEdges(known) : noEdges}</span>
      {!isComing && <span>It stays in this browser’s memory and nowhere else.</span>}
    </p>
  )
  return (
    <div className="stage" ref={ref}>
      <div
        className="frame"
        style={{ '--width': edges.width, '--height': edges.height } as CSSProperties}
      >
        {part ? (
          <part.StagePicture planned={known} onShown={setOnScreen}>
            {empty}
          </part.StagePicture>
        ) : (
          empty
        )}
        {children}
      </div>
    </div>
  )
}

const square: Edges = { width: 1024, height: 1024 }

/** As far as they are known: nothing for a first picture whose size is open or wrong. */
function knownEdges({ context }: ReviewSnapshot): Edges | undefined {
  const { drawing, versions, selectedId, settings } = context
  const shownId = drawing?.lookedAtId ?? selectedId
  const shown = versions.find(({ id }) => id === shownId)
  if (shown) return { width: shown.picture.width, height: shown.picture.height }
  const { size } = drawing?.order.settings ?? settings
  if (sizeProblem(size)) return undefined
  const [width, height] = size.split('x').map(Number)
  return width && height ? { width, height } : undefined
}

const whyNoEdges = ({ context: { settings } }: ReviewSnapshot) =>
  sizeProblem(settings.size) ? 'The size is not right yet.' : 'The model chooses the size.'
