import { useEffect, useState } from 'react'
import type { laterPanels } from './laterPanels.ts'

/** Loads the panels of the states behind the first beside the page, not with it. */
export function useLaterPanels() {
  const [panels, setPanels] = useState<typeof laterPanels>()
  const [hasFailed, setFailed] = useState(false)

  const load = () => {
    import('./laterPanels.ts').then(
      ({ laterPanels }) => setPanels(laterPanels),
      () => setFailed(true),
    )
  }
  useEffect(load, [])
  return { panels, hasFailed, load }
}
