import { isSameShape } from '../viewport/edges.ts'
import { edgesInText, inText, type Picture } from './picture.ts'
import { shareWords } from './shareWords.ts'
import { useViewing } from './ViewerContext.ts'
import type { Mode, ViewingSnapshot } from './viewingMachine.ts'

type CaptionsProps = { mode: Mode; picture: Picture; other: Picture }

/** Above the stage: which picture is where, and what has been found. */
export function Captions({ mode, picture, other }: CaptionsProps) {
  const isHeld = useViewing((snapshot) => snapshot.matches({ peek: 'held' }))
  const found = useViewing(findings)
  if (mode === 'single' && !isHeld) return null
  const otherName = `${other.name}${layoutOf(other, picture)}`
  return (
    <div className="captions" data-mode={mode} aria-live="polite">
      {isHeld && <p>{otherName}</p>}
      {!isHeld && mode === 'difference' && (
        <p role={found.isTrouble ? 'alert' : undefined}>
          <b>{picture.name}</b> against {inText(other)}
          {layoutOf(other, picture)}: {found.words}
        </p>
      )}
      {!isHeld && mode !== 'difference' && (
        <>
          <p>
            <b>{picture.name}</b>, judged here
          </p>
          <p>{otherName}</p>
        </>
      )}
    </div>
  )
}

/** How a picture of another size is laid out beside the judged one, where it is of another size. */
function layoutOf(other: Picture, judged: Picture): string {
  if (edgesInText(other) === edgesInText(judged)) return ''
  const how = isSameShape(judged, other) ? `scaled to ${edgesInText(judged)}` : 'of another shape'
  return `, ${edgesInText(other)} ${how}`
}

function findings(snapshot: ViewingSnapshot): { words: string; isTrouble: boolean } {
  const { share, trouble } = snapshot.context
  const isIn = (difference: 'shown' | 'failed') =>
    snapshot.matches({ mode: { comparing: { difference } } })
  if (isIn('failed')) return { words: trouble, isTrouble: true }
  return { words: isIn('shown') ? shareWords(share) : 'comparing …', isTrouble: false }
}
