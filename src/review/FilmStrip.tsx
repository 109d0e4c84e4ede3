import { useEffect, useRef } from 'react'
import { formatDuration } from '../time/formatDuration.ts'
import { NoVersions } from './NoVersions.tsx'
import { isWaiting, useReview, useRoom } from './RoomContext.ts'
import { shortcuts } from './shortcuts.ts'
import { findVersion, lineageOf, type Version } from './version.ts'
import { stateName } from './stateName.ts'

/** Every version so far, and the one on its way. */
export function FilmStrip() {
  const { review, images } = useRoom()
  const versions = useReview(({ context }) => context.versions)
  const selectedId = useReview(({ context }) => context.selectedId)
  const drawing = useReview(({ context }) => context.drawing)
  const isQueued = useReview(isWaiting)
  const isDecided = useReview(stateName) === 'final'

  const onScreenId = drawing ? drawing.lookedAtId : selectedId
  const found = versions.findIndex(({ id }) => id === onScreenId)
  const selected = found < 0 ? versions.length : found
  const lineage = lineageOf(versions, (versions[found] ?? drawing)?.origin)
  const strip = useRef<HTMLOListElement>(null)

  // What is drawn or looked at is in sight, without moving the page around the strip.
  useEffect(() => {
    const item = strip.current?.children[selected]
    if (!strip.current || !(item instanceof HTMLElement)) return
    strip.current.scrollLeft =
      item.offsetLeft -
      strip.current.offsetLeft -
      (strip.current.clientWidth - item.clientWidth) / 2
  }, [selected, versions.length])

  if (!versions.length && !drawing) return <NoVersions />
  return (
    // Once it is decided nothing in it has the focus, and keys move it all the same.
    <ol className="film" aria-label="Versions" ref={strip} tabIndex={isDecided ? 0 : undefined}>
      {versions.map((version, index) => (
        <li key={version.id}>
          <Thumbnail
            version={version}
            src={images.url(version.id)}
            caption={caption(version, versions)}
            isSelected={index === selected}
            isInLineage={lineage.has(version.id)}
            {...(!isDecided && {
              onSelect: () => review.send({ type: 'version.selected', versionId: version.id }),
              keys: keysTo(index, selected),
            })}
          />
        </li>
      ))}
      {drawing && (
        <li>
          <button
            className="thumbnail"
            aria-pressed={selected === versions.length}
            aria-keyshortcuts={keysTo(versions.length, selected)}
            onClick={() => review.send({ type: 'drawing.watched' })}
          >
            <div className="placeholder" />
            <LookAt />
            <Caption number={drawing.number} words={isQueued ? 'waiting' : 'drawing'} />
          </button>
        </li>
      )}
    </ol>
  )
}

type ThumbnailProps = {
  version: Version
  src: string
  caption: string
  isSelected: boolean
  /** Whether what is drawn or looked at came from it, directly or not. */
  isInLineage: boolean
  /** Absent once the stage is taken by the version that was decided about. */
  onSelect?: () => void
  keys?: string
}

/** A version's own number, and the bracket that leads to it from the one on screen. */
function keysTo(index: number, selected: number): string {
  const keys = index < 9 ? [String(index + 1)] : []
  if (index === selected - 1) keys.push(shortcuts.previous.aria)
  if (index === selected + 1) keys.push(shortcuts.next.aria)
  return keys.join(' ')
}

function Thumbnail(props: ThumbnailProps) {
  const { version, src, caption, isSelected, isInLineage, onSelect, keys } = props
  const { attempt } = version.details
  const tries = `${attempt} ${attempt === 1 ? 'try' : 'tries'}`
  const time = formatDuration(version.tookMs)
  const content = (
    <>
      <img src={src} alt="" />
      {onSelect && <LookAt />}
      <Caption number={version.number} words={caption} /> <Effort tries={tries} time={time} />
    </>
  )
  const lineage = isInLineage || undefined
  if (!onSelect)
    return (
      <div className="thumbnail" data-lineage={lineage} aria-current={isSelected || undefined}>
        {content}
      </div>
    )
  return (
    <button
      className="thumbnail"
      data-lineage={lineage}
      aria-pressed={isSelected}
      aria-keyshortcuts={keys}
      onClick={onSelect}
    >
      {content}
    </button>
  )
}

/** Before what is seen, and so part of the name: however little of that is in sight, the two agree. */
const LookAt = () => (
  <>
    <span className="visually-hidden">Look at version</span>{' '}
  </>
)

const Caption = ({ number, words }: { number: number; words: string }) => (
  <span className="caption">
    <b>{number}</b> {words}
  </span>
)

const Effort = ({ tries, time }: { tries: string; time: string }) => (
  <span className="caption effort">
    <span>{tries}</span> <span>{time}</span>
  </span>
)

function caption({ origin }: Version, versions: Version[]): string {
  if (origin.kind === 'first' || origin.kind === 'candidate') return origin.kind
  const { number } = findVersion(versions, origin.from)
  const words = { changed: 'changed', regenerated: 'again', edited: 'edited' }
  return `${words[origin.kind]} ${number}`
}
