import { use, useEffect, useRef, type ReactNode } from 'react'
import { ignoreSecond } from '../controls/ignoreSecond.ts'
import { firstTouch } from '../controls/firstTouch.ts'
import { PanelNote } from './PanelNote.ts'
import { useReview } from './RoomContext.ts'
import { useLater } from './useLater.ts'
import './Panel.css'

type PanelProps = {
  /** The one question of this state, or its answer. */
  heading: ReactNode
  children: ReactNode
  /** The buttons, the primary one first. */
  actions: ReactNode
}

/** Nothing happens before the first touch that there could be a notice of. */
const loadNotice = () => firstTouch.then(() => import('./NoticeBox.tsx'))

/** What every state's panel has: one question, the facts, and the answers in the same corner. */
export function Panel({ heading, children, actions }: PanelProps) {
  const { part, hasFailed } = useLater(loadNotice)
  const headingRef = useRef<HTMLHeadingElement>(null)

  // The button that was clicked has gone with its panel: without this the focus would be nowhere,
  // and the picture, on a phone, above what is on screen.
  useEffect(() => {
    document.documentElement.scrollTop = 0
    if (document.activeElement === document.body) headingRef.current?.focus({ preventScroll: true })
  }, [])

  return (
    <aside className="panel" aria-label="Review">
      <div className="scroll">
        <h1 ref={headingRef} tabIndex={-1}>
          {heading}
        </h1>
        {children}
      </div>
      <div className="actions" {...ignoreSecond}>
        {use(PanelNote)}
        {part ? <part.NoticeBox /> : hasFailed && <BareNotice />}
        {actions}
      </div>
    </aside>
  )
}

/** Where the server that sends the notice does not answer either: what is known without it. */
function BareNotice() {
  const notice = useReview(({ context }) => context.notice)
  return notice?.kind === 'failed' && <p role="alert">{notice.failure.title}.</p>
}
