import { FinalPanel } from './FinalPanel.tsx'
import { GeneratingPanel } from './GeneratingPanel.tsx'
import { UserFeedbackPanel } from './UserFeedbackPanel.tsx'

/** The panels of the states behind the first; nobody needs them to write a prompt. */
export const laterPanels = {
  generating: GeneratingPanel,
  user_feedback: UserFeedbackPanel,
  final: FinalPanel,
}
