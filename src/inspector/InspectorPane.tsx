import { useSelector } from '@xstate/react'
import { useState } from 'react'
import type { AnyStateMachine } from 'xstate'
import { AskFirst } from './AskFirst.tsx'
import { agree, hasAgreed, keepReceiver, loadReceiver } from './choices.ts'
import { CopyMachine } from './CopyMachine.tsx'
import type { Inspected } from './inspected.ts'
import './InspectorPane.css'
import { ReceiverSetting } from './ReceiverSetting.tsx'
import { SessionStatus } from './SessionStatus.tsx'
import { openFromClick, sessionOf } from './sessionOf.ts'

type InspectorPaneProps = {
  actor: Inspected
  /** What can be copied. */
  machine: AnyStateMachine
}

/** Shows a running machine in the Stately inspector, and hands its definition to the editor. */
export function InspectorPane({ actor, machine }: InspectorPaneProps) {
  const session = sessionOf(actor)
  const isOpen = useSelector(session, (snapshot) => snapshot.matches('open'))
  const [url, setUrl] = useState(loadReceiver)
  const [isAsking, setAsking] = useState(false)

  const open = () => {
    if (hasAgreed(url)) openFromClick(session, url)
    else setAsking(true)
  }
  const answer = (yes: boolean) => {
    setAsking(false)
    if (!yes) return
    agree(url)
    openFromClick(session, url)
  }
  const change = (changed: string) => {
    keepReceiver(changed)
    setUrl(changed)
  }
  return (
    <section className="inspector" aria-label="Inspector" tabIndex={-1} data-focus-home>
      <div className="inspector-part">
        <h3>Stately inspector</h3>
        <p>Watch every event, state and actor of this machine in a window of its own.</p>
        <SessionStatus session={session} />
        <div className="inspector-buttons">
          <button
            className="button"
            onClick={isOpen ? () => session.send({ type: 'detach.requested' }) : open}
          >
            {isOpen ? 'Detach' : 'Open the inspector'}
          </button>
          <span className="hint">
            {isOpen ? 'Sends to' : 'Opens'} {new URL(url).host}
          </span>
        </div>
        <ReceiverSetting url={url} onChange={change} isLocked={isOpen} />
      </div>
      <CopyMachine machine={machine} />
      {isAsking && <AskFirst host={new URL(url).host} onAnswer={answer} />}
    </section>
  )
}
