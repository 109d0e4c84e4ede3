import { useEffect } from 'react'
import { DoneSignals } from '../DoneSignals.tsx'
import { useStudio } from '../useStudio.ts'
import { ignoreUnseen } from './ignoreUnseen.ts'
import { keepHabits } from './keepHabits.ts'
import { readyNear } from './readyNear.ts'
import { rememberOrdered } from './rememberOrdered.ts'
import { warnBeforeLeaving } from './warnBeforeLeaving.ts'

/** What the page does besides what is seen of it. */
export function Upkeep() {
  const { studio, images } = useStudio()
  useEffect(() => warnBeforeLeaving(studio), [studio])
  useEffect(() => keepHabits(studio), [studio])
  useEffect(() => ignoreUnseen(studio), [studio])
  useEffect(() => rememberOrdered(studio), [studio])
  useEffect(() => readyNear(studio, images), [studio, images])
  return <DoneSignals />
}
