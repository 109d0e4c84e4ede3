import { shallowEqual, useSelector } from '@xstate/react'
import type { StudioContext } from './studioContext.ts'
import { useStudio } from './useStudio.ts'
import { wholeOf } from './wholeOf.ts'

/**
 * What is read from the studio and from all of its reviews, whichever of them changes; select the
 * smallest slice.
 */
export const useReviews = <Slice>(select: (context: StudioContext) => Slice): Slice =>
  useSelector(wholeOf(useStudio().studio), ({ context }) => select(context), shallowEqual)
