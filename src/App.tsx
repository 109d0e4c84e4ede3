import './App.css'
import icon from './icon.svg'
import { CrashBoundary } from './controls/CrashBoundary.tsx'
import { Crash } from './Crash.tsx'
import { HealthProvider } from './provider/HealthProvider.tsx'
import { ProviderChip } from './provider/ProviderChip.tsx'
import { KeysHelp } from './review/KeysHelp.tsx'
import { Review } from './review/Review.tsx'
import { Where } from './review/Where.tsx'
import { SelectedRoom } from './studio/SelectedRoom.tsx'
import { StudioRoom, type Studio } from './studio/useStudio.ts'

/** The page's frame: the top bar, and the review on screen below it. */
export function App({ studio }: { studio: Studio }) {
  return (
    <CrashBoundary fallback={(crash) => <Crash crash={crash} />}>
      <StudioRoom value={studio}>
        <HealthProvider>
          <SelectedRoom>
            <header className="top-bar">
              <div className="name">
                <img src={icon} alt="" />
                <span>Proofroom</span>
              </div>
              <Where />
              <div className="tools">
                <ProviderChip />
                <KeysHelp />
              </div>
            </header>
            <Review />
          </SelectedRoom>
        </HealthProvider>
      </StudioRoom>
    </CrashBoundary>
  )
}
