import { JustDecided } from './JustDecided.tsx'
import { LeaveWarning } from './LeaveWarning.tsx'
import { ReadyElsewhere } from './queue/ReadyElsewhere.tsx'
import './StudioNotes.css'

/** What there is to say of other reviews beside the answers about the one on screen. */
export const StudioNotes = () => (
  <>
    <LeaveWarning />
    <JustDecided />
    <ReadyElsewhere />
  </>
)
