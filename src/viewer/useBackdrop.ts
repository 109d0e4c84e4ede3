import { useSelector } from '@xstate/react'
import { useEffect } from 'react'
import type { ViewingActor } from './viewingMachine.ts'

/** Puts the chosen backdrop on the stage, also while the next picture is drawn there. */
export function useBackdrop(stage: HTMLElement, viewing: ViewingActor) {
  const backdrop = useSelector(viewing, ({ context }) => context.backdrop)
  useEffect(() => {
    stage.setAttribute('data-backdrop', backdrop)
    return () => stage.removeAttribute('data-backdrop')
  }, [stage, backdrop])
}
