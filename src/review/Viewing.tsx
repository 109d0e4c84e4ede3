import { useSelector } from '@xstate/react'
import { useEffect, useMemo } from 'react'
import type { ImageStore } from '../images/createImageStore.ts'
import type { Picture } from '../viewer/picture.ts'
import { useBackdrop } from '../viewer/useBackdrop.ts'
import { Viewer } from '../viewer/Viewer.tsx'
import { modeOf } from '../viewer/viewingMachine.ts'
import { otherVersion } from './otherVersion.ts'
import { pictureFacts } from './pictureFacts.ts'
import { useReview, useRoom } from './RoomContext.ts'
import { shortcuts } from './shortcuts.ts'
import { isKeyTaken } from './takenKeys.ts'
import { isTransparent, type Version } from './version.ts'
import { viewingOf } from './viewingOf.ts'
import { stateName } from './stateName.ts'

/** How the versions of a review are looked at; nothing to look at closely while one is drawn. */
export function Viewing({ stage }: { stage: HTMLElement }) {
  const { review, images } = useRoom()
  const { viewing, keptView, keepView } = viewingOf(review)
  const versions = useReview(({ context }) => context.versions)
  const selectedId = useReview(({ context }) => context.selectedId)
  const isDrawing = useReview(({ context }) => context.drawing !== null)
  const canSelect = useReview(stateName) === 'user_feedback'
  // A blink outside a comparison shows what the version came from, whatever was compared before.
  const chosenId = useSelector(viewing, (snapshot) =>
    modeOf(snapshot) === 'single' ? null : snapshot.context.otherId,
  )

  const shown = versions.find(({ id }) => id === selectedId)
  const other = shown && otherVersion(versions, shown, chosenId)
  const picture = useMemo(() => shown && pictureOf(shown, images), [shown, images])
  const otherPicture = useMemo(() => other && pictureOf(other, images), [other, images])
  const others = useMemo(
    () => versions.filter((version) => version !== shown).map(nameVersion),
    [versions, shown],
  )

  useBackdrop(stage, viewing)
  useEffect(() => {
    if (!isDrawing) return
    viewing.send({ type: 'stage.taken' })
    keepView(undefined)
  }, [viewing, keepView, isDrawing])

  if (!shown || !picture || isDrawing) return <div className="viewer-tools" />
  return (
    <Viewer
      stage={stage}
      viewing={viewing}
      keptView={keptView}
      onLeave={keepView}
      picture={picture}
      other={otherPicture}
      others={others}
      keys={shortcuts}
      isKeyTaken={isKeyTaken}
      onSwipe={(direction) => {
        const next = versions[versions.indexOf(shown) + (direction === 'left' ? 1 : -1)]
        if (next && canSelect) review.send({ type: 'version.selected', versionId: next.id })
      }}
    />
  )
}

const nameVersion = ({ id, number }: Version) => ({ id, name: `Version ${number}` })

function pictureOf(version: Version, images: ImageStore): Picture {
  const { id, picture } = version
  return {
    ...nameVersion(version),
    url: images.url(id),
    width: picture.width,
    height: picture.height,
    isTransparent: isTransparent(version),
    facts: pictureFacts(version).Picture ?? '',
    blob: () => images.blob(id),
  }
}
