import './App.css'
import icon from './icon.svg?no-inline'
import { CrashBoundary } from './controls/CrashBoundary.tsx'
import { Crash } from './Crash.tsx'
import { firstTouch } from './controls/firstTouch.ts'
import { HealthProvider } from './provider/HealthProvider.tsx'
import { ProviderChip } from './provider/ProviderChip.tsx'
import { KeysHelp } from './review/KeysHelp.tsx'
import { PanelNote } from './review/PanelNote.ts'
import { Review } from './review/Review.tsx'
import { useLater } from './review/useLater.ts'
import { Where } from './review/Where.tsx'
import { MachineButton } from './studio/MachineButton.tsx'
import { SelectedRoom } from './studio/SelectedRoom.tsx'
import { StudioRoom, type Studio } from './studio/useStudio.ts'

const loadParts = () => firstTouch.then(() => import('./studio/studioParts.ts'))

/** The page's frame: the top bar, and the review on screen below it, beside all others. */
export function App({ studio }: { studio: Studio }) {
  const parts = useLater(loadParts).part?.studioParts
  return (
    <CrashBoundary fallback={(crash) => <Crash crash={crash} />}>
      <StudioRoom value={studio}>
        <HealthProvider>
          <SelectedRoom>
            <header className="top-bar">
              <div className="name">
                <img src={icon} alt="" />
                <span>Proofroom</span>
                {parts && <parts.NewPrompt />}
              </div>
              <Where>
                <MachineButton />
              </Where>
              <div className="tools">
                {parts && <parts.Chips />}
                <ProviderChip />
                <KeysHelp />
              </div>
            </header>
            <div className="room">
              {parts && <parts.QueuePlace />}
              {parts && <parts.Upkeep />}
              <PanelNote value={parts && <parts.StudioNotes />}>
                <Review />
              </PanelNote>
            </div>
          </SelectedRoom>
        </HealthProvider>
      </StudioRoom>
    </CrashBoundary>
  )
}
