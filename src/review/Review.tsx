import { useState } from 'react'
import { firstTouch } from '../controls/firstTouch.ts'
import { InitialInputPanel } from './InitialInputPanel.tsx'
import { MissingPanel } from './MissingPanel.tsx'
import { NoVersions } from './NoVersions.tsx'
import { useReview, useRoom } from './RoomContext.ts'
import { Stage } from './Stage.tsx'
import { StageContext } from './StageContext.ts'
import { useKeys } from './useKeys.ts'
import { useLater } from './useLater.ts'
import { stateName } from './stateName.ts'
import './Review.css'

const loadPanels = () => firstTouch.then(() => import('./laterPanels.ts'))

/** The review on screen; nothing of one stays for the next. */
export const Review = () => <Desk key={useRoom().review.id} />

/** The desk: the picture, which stays where it is, and the panel, which changes with the state. */
function Desk() {
  const { review } = useRoom()
  const state = useReview(stateName)
  const { part, hasFailed, ask } = useLater(loadPanels)
  const panels = part?.laterPanels
  const Panel = state === 'initial_input' ? InitialInputPanel : panels?.[state]
  const [stage, setStage] = useState<HTMLElement | null>(null)
  useKeys((key) => {
    void loadPanels().then(({ laterPanels }) => laterPanels.decideInVain(review, key), ask)
  })

  return (
    <main className="review" data-state={state}>
      <section className="desk" aria-label="Picture">
        <Stage ref={setStage}>{panels && <panels.plate />}</Stage>
        {panels ? <panels.film /> : <NoVersions />}
        {stage && panels && <panels.viewing stage={stage} />}
      </section>
      <StageContext value={stage}>
        {Panel ? <Panel key={state} /> : <MissingPanel hasFailed={hasFailed} onRetry={ask} />}
      </StageContext>
      <p role="status" className="visually-hidden">
        {panels && <panels.progress />}
      </p>
      {panels && <panels.lists />}
      {panels && <panels.overBudget />}
    </main>
  )
}
