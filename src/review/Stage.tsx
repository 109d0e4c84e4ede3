import { useState, type CSSProperties, type ReactNode, type Ref } from 'react'
import { sizeProblem } from '../contract/settings.ts'
import type { ImageId } from '../images/createImageStore.ts'
import { Dissolve } from './Dissolve.tsx'
import { formatEdges, shorten } from './format.ts'
import type { Edges } from '../viewport/edges.ts'
import { useReview, useRoom, type ReviewSnapshot } from './RoomContext.ts'
import { wasShown, type ReviewContext } from './reviewContext.ts'
import { findVersion, isTransparent } from './version.ts'
import './Stage.css'

type Shown = { imageId: ImageId; alt: string; role: 'version' | 'preview' | 'past' }

type StageProps = {
  ref: Ref<HTMLDivElement>
  /** Lies over the picture. */
  children: ReactNode
}

/** Where the picture is: one frame, in the same place in every state. */
export function Stage({ ref, children }: StageProps) {
  const { review, images } = useRoom()
  const drawing = useReview(({ context }) => context.drawing)
  const shown = useReview(onStage)
  const redrawn = useReview(redrawnId)
  const known = useReview(knownEdges)
  const noEdges = useReview(whyNoEdges)
  const isCheckered = useReview(isSeenThrough)
  const [onScreen, setOnScreen] = useState<Edges>()
  const edges = onScreen ?? known ?? square

  return (
    <div className="stage" ref={ref}>
      <div
        className="frame"
        style={{ '--width': edges.width, '--height': edges.height } as CSSProperties}
      >
        {shown ? (
          <Dissolve
            src={images.url(shown.imageId)}
            alt={shown.alt}
            isFinished={shown.role === 'version'}
            isCheckered={isCheckered}
            dimmed={redrawn ? images.url(redrawn) : undefined}
            planned={known}
            onShown={setOnScreen}
            onSeen={(src) => {
              const { context } = review.getSnapshot()
              const { selectedId } = context
              if (!selectedId || wasShown(context, selectedId)) return
              if (images.url(selectedId) === src)
                review.send({ type: 'version.shown', versionId: selectedId })
            }}
          />
        ) : (
          <p className="empty">
            <strong>{drawing ? 'The picture is on its way' : 'Your picture appears here'}</strong>
            <span>{known ? formatEdges(known) : noEdges}</span>
            {!drawing && <span>It stays in this browser’s memory and nowhere else.</span>}
          </p>
        )}
        {children}
      </div>
    </div>
  )
}

/** The version on screen, which while one is drawn is one that is looked at meanwhile. */
const onScreenId = ({ drawing, selectedId }: ReviewContext) =>
  drawing ? drawing.lookedAtId : selectedId

/** The version that another one is drawn from, while that is watched. */
function redrawnId({ context: { drawing } }: Pick<ReviewSnapshot, 'context'>): ImageId | null {
  if (!drawing || drawing.lookedAtId || drawing.origin.kind === 'first') return null
  return drawing.origin.from
}

/** While nothing new can be shown, the picture that is being redrawn stays, dimmed. */
function onStage({ context }: ReviewSnapshot): Shown | null {
  const { drawing, versions } = context
  if (drawing && !drawing.lookedAtId) {
    const { preview } = drawing.progress
    if (preview) {
      const alt = `Preview ${preview.index + 1} of version ${drawing.number}`
      return { imageId: preview.imageId, alt, role: 'preview' }
    }
    const imageId = redrawnId({ context })
    return imageId === null ? null : { imageId, alt: '', role: 'past' }
  }
  const imageId = onScreenId(context)
  if (!imageId) return null
  const { number, order } = findVersion(versions, imageId)
  // Named once it is there: before, nothing can be decided about it.
  const isThere = wasShown(context, imageId)
  const alt = isThere ? `Version ${number}: ${shorten(order.prompt)}` : ''
  return { imageId, alt, role: 'version' }
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

/** Whether the grey of the stage could pass for a part of the picture. */
function isSeenThrough({ context }: ReviewSnapshot): boolean {
  const shownId = onScreenId(context)
  const shown = context.versions.find(({ id }) => id === shownId) ?? context.drawing
  return shown !== null && isTransparent(shown)
}
