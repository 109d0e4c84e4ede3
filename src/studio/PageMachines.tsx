import { useCallback } from 'react'
import { CrashBoundary } from '../controls/CrashBoundary.tsx'
import { besidePage } from '../statechart/besidePage.ts'
import { CrashedDrawer } from '../statechart/CrashedDrawer.tsx'
import { MachineDrawer } from '../statechart/MachineDrawer.tsx'
import { useShownReview } from './useShownReview.tsx'
import { useShownStudio } from './useShownStudio.tsx'

/** Who is sent what happens, also while the drawer is closed. */
export { followReceiver } from '../inspector/sessionOf.ts'

type PageMachinesProps = { onClose: () => void }

/** The drawer of the page's machines; whatever fails in it, the reviews and their pictures stay. */
export const PageMachines = ({ onClose }: PageMachinesProps) => (
  <CrashBoundary fallback={(crash) => <CrashedDrawer crash={crash} onClose={onClose} />}>
    <Machines onClose={onClose} />
  </CrashBoundary>
)

/** The review on screen, whichever that is, and the studio that it is one of. */
function Machines({ onClose }: PageMachinesProps) {
  const uncover = useCallback(() => {
    if (!matchMedia(besidePage).matches) onClose()
  }, [onClose])
  const machines = { 'This review': useShownReview(uncover), Studio: useShownStudio(uncover) }
  return <MachineDrawer machines={machines} onClose={onClose} />
}
