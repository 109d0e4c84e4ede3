import { useSyncExternalStore } from 'react'
import { useStudio } from '../useStudio.ts'

/** What all pictures take, in bytes, to the nearest megabyte. */
export function useHeld(): number {
  const { images } = useStudio()
  return useSyncExternalStore(images.subscribe, () => Math.round(images.bytes / 1e6) * 1e6)
}
