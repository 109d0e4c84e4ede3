import { useReview, useRoom } from './RoomContext.ts'
import { shortcuts } from './shortcuts.ts'
import type { Version } from './version.ts'
import { stateName } from './Where.tsx'
import './FilmStrip.css'

/** Every version so far, and the one on its way. */
export function FilmStrip() {
  const { review, images } = useRoom()
  const versions = useReview(({ context }) => context.versions)
  const selectedId = useReview(({ context }) => context.selectedId)
  const drawing = useReview(({ context }) => context.drawing)
  const canSelect = useReview(stateName) === 'user_feedback'

  const selected = versions.findIndex(({ id }) => id === selectedId)

  if (!versions.length && !drawing) return <p className="film hint">Versions line up here.</p>
  return (
    <ol className="film" aria-label="Versions">
      {versions.map((version, index) => (
        <li key={version.id}>
          <Thumbnail
            version={version}
            src={images.url(version.id)}
            caption={caption(version, versions)}
            isSelected={!drawing && version.id === selectedId}
            {...(canSelect && {
              onSelect: () => review.send({ type: 'version.selected', versionId: version.id }),
              keys: keysTo(index, selected),
            })}
          />
        </li>
      ))}
      {drawing && (
        <li className="thumbnail">
          <div className="placeholder" />
          <Caption number={drawing.number} words="drawing" />
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
  /** Absent while the stage is taken: by a drawing, or by the version that was decided about. */
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

function Thumbnail({ version, src, caption, isSelected, onSelect, keys }: ThumbnailProps) {
  const content = (
    <>
      <img src={src} alt="" />
      <Caption number={version.number} words={caption} />
    </>
  )
  if (!onSelect) return <div className="thumbnail">{content}</div>
  return (
    <button
      className="thumbnail"
      aria-label={`Look at version ${version.number}, ${caption}`}
      aria-pressed={isSelected}
      aria-keyshortcuts={keys}
      onClick={onSelect}
    >
      {content}
    </button>
  )
}

const Caption = ({ number, words }: { number: number; words: string }) => (
  <span className="caption">
    <b>{number}</b> {words}
  </span>
)

function caption({ origin }: Version, versions: Version[]): string {
  if (origin.kind === 'first') return 'first'
  const from = versions.find(({ id }) => id === origin.from)?.number ?? '?'
  return origin.kind === 'changed' ? `changed ${from}` : `again ${from}`
}
