import { decideInVain } from './decideInVain.ts'
import { FilmStrip } from './FilmStrip.tsx'
import { FinalPanel } from './FinalPanel.tsx'
import { GeneratingPanel } from './GeneratingPanel.tsx'
import { LaterViewing } from './LaterViewing.tsx'
import { LeaveLists } from './LeaveLists.tsx'
import { OverBudget } from './OverBudget.tsx'
import { Progress } from './Progress.tsx'
import { StatusPlate } from './StatusPlate.tsx'
import { UserFeedbackPanel } from './UserFeedbackPanel.tsx'

/** What the states behind the first need: their panels, and a closer look. Nobody needs it to write a prompt. */
export const laterPanels = {
  generating: GeneratingPanel,
  user_feedback: UserFeedbackPanel,
  final: FinalPanel,
  lists: LeaveLists,
  overBudget: OverBudget,
  progress: Progress,
  plate: StatusPlate,
  film: FilmStrip,
  viewing: LaterViewing,
  decideInVain,
}
