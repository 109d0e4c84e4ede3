import { useEffect, useState } from 'react'
import { FilmStrip } from './FilmStrip.tsx'
import { InitialInputPanel } from './InitialInputPanel.tsx'
import { MissingPanel } from './MissingPanel.tsx'
import { Progress } from './Progress.tsx'
import { useReview, type ReviewSnapshot } from './RoomContext.ts'
import { Stage } from './Stage.tsx'
import { findVersion } from './version.ts'
import { useKeys } from './useKeys.ts'
import { useLaterPanels } from './useLaterPanels.ts'
import { stateName } from './Where.tsx'
import './Review.css'

/** The desk: the picture, which stays where it is, and the panel, which changes with the state. */
export function Review() {
  const state = useReview(stateName)
  const title = useReview(pageTitle)
  const { panels, hasFailed, load } = useLaterPanels()
  const Panel = state === 'initial_input' ? InitialInputPanel : panels?.[state]
  const [stage, setStage] = useState<HTMLElement | null>(null)
  useKeys()

  useEffect(() => {
    document.title = title
  }, [title])

  return (
    <main className="review" data-state={state}>
      <section className="desk" aria-label="Picture">
        <Stage ref={setStage} />
        <FilmStrip />
        {stage && panels && <panels.viewing stage={stage} />}
      </section>
      {Panel ? <Panel key={state} /> : <MissingPanel hasFailed={hasFailed} onRetry={load} />}
      <Progress />
    </main>
  )
}

/** What the tab says to someone who is in another one. */
function pageTitle(snapshot: ReviewSnapshot): string {
  const { drawing, versions, selectedId, decision, notice } = snapshot.context
  if (drawing) return `Drawing version ${drawing.number} – Proofroom`
  if (notice?.kind === 'failed') return 'Drawing failed – Proofroom'
  if (decision) return `${decision.verdict === 'approved' ? 'Approved' : 'Rejected'} – Proofroom`
  if (selectedId) return `Version ${findVersion(versions, selectedId).number} is ready – Proofroom`
  return 'Proofroom'
}
