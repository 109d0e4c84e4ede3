import type { ReactNode } from 'react'
import type { ImageId } from '../images/createImageStore.ts'
import type { Edges } from '../viewport/edges.ts'
import { Dissolve } from './Dissolve.tsx'
import { shorten } from './format.ts'
import { wasShown, type ReviewContext } from './reviewContext.ts'
import { useReview, useRoom, type ReviewSnapshot } from './RoomContext.ts'
import { findVersion, isTransparent } from './version.ts'

type Shown = { imageId: ImageId; alt: string; role: 'version' | 'preview' | 'past' }

type StagePictureProps = {
  /** The size that the picture is to have, as far as it is known. */
  planned: Edges | undefined
  /** Told the size of the picture that is seen, before it is; nothing once there is none. */
  onShown: (edges: Edges | undefined) => void
  /** What is there while there is no picture. */
  children: ReactNode
}

/** The picture on the stage: a version, a preview of one, or what is being redrawn. */
export function StagePicture({ planned, onShown, children }: StagePictureProps) {
  const { review, images } = useRoom()
  const shown = useReview(onStage)
  const redrawn = useReview(redrawnId)
  const isCheckered = useReview(isSeenThrough)
  if (!shown) return children

  const noteSeen = (src: string) => {
    const { context } = review.getSnapshot()
    const { selectedId } = context
    if (!selectedId || wasShown(context, selectedId)) return
    if (images.url(selectedId) === src)
      review.send({ type: 'version.shown', versionId: selectedId })
  }
  return (
    <Dissolve
      src={images.url(shown.imageId)}
      alt={shown.alt}
      isFinished={shown.role === 'version'}
      isCheckered={isCheckered}
      dimmed={redrawn ? images.url(redrawn) : undefined}
      planned={planned}
      onShown={onShown}
      onSeen={noteSeen}
    />
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

/** Whether the grey of the stage could pass for a part of the picture. */
function isSeenThrough({ context }: ReviewSnapshot): boolean {
  const shownId = onScreenId(context)
  const shown = context.versions.find(({ id }) => id === shownId) ?? context.drawing
  return shown !== null && isTransparent(shown)
}
