import { shallowEqual, useSelector } from '@xstate/react'
import { createContext, use, type RefObject } from 'react'
import type { PictureViewport } from './createPictureViewport.ts'
import type { Picture } from './picture.ts'
import type { ViewingActor, ViewingSnapshot } from './viewingMachine.ts'

/** What a key is called in `aria-keyshortcuts`, by what it does. */
export type ViewerKeys = Record<
  'zoomIn' | 'zoomOut' | 'fit' | 'fullScreen' | 'blink' | 'difference' | 'cancel',
  { aria: string }
>

/** What is looked at, and how. */
export type Looking = {
  viewing: ViewingActor
  viewport: RefObject<PictureViewport | null>
  picture: Picture
  /** What it is compared with; nothing while there is only one. */
  other: Picture | undefined
  /** All that it could be compared with. */
  others: readonly { id: string; name: string }[]
  keys: ViewerKeys
}

export const ViewerContext = createContext<Looking | null>(null)

/** @throws Error outside a Viewer. */
export function useLooking(): Looking {
  const looking = use(ViewerContext)
  if (!looking) throw new Error('There is no viewer around this component')
  return looking
}

/** Renders again only when the selected slice changes. */
export const useViewing = <Slice>(select: (snapshot: ViewingSnapshot) => Slice): Slice =>
  useSelector(useLooking().viewing, select, shallowEqual)
