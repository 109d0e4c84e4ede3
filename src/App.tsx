import './App.css'
import icon from './icon.svg'
import { CrashBoundary } from './controls/CrashBoundary.tsx'
import { Crash } from './Crash.tsx'
import { HealthProvider } from './provider/HealthProvider.tsx'
import { ProviderChip } from './provider/ProviderChip.tsx'
import { KeysHelp } from './review/KeysHelp.tsx'
import { Review } from './review/Review.tsx'
import { RoomContext, type Room } from './review/RoomContext.ts'
import { Where } from './review/Where.tsx'

/** The page's frame: the top bar, and the review below it. */
export function App({ room }: { room: Room }) {
  return (
    <CrashBoundary fallback={(crash) => <Crash crash={crash} />}>
      <RoomContext value={room}>
        <HealthProvider>
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
        </HealthProvider>
      </RoomContext>
    </CrashBoundary>
  )
}
