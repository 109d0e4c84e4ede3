import { use, useEffect, useRef, type ReactNode } from 'react'
import { ignoreSecond } from '../controls/ignoreSecond.ts'
import { firstTouch } from '../controls/firstTouch.ts'
import { PanelNote } from './PanelNote.ts'
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
  const { part } = useLater(loadNotice)
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
        {part && <part.NoticeBox />}
        {actions}
      </div>
    </aside>
  )
}
