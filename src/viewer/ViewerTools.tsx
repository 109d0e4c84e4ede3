import type { RefObject } from 'react'
import { CompareButtons } from './CompareButtons.tsx'
import { CompareSettings } from './CompareSettings.tsx'
import { ViewButtons } from './ViewButtons.tsx'
import { useLooking, useViewing } from './ViewerContext.ts'
import type { Mode } from './viewingMachine.ts'
import './ViewerTools.css'

type ViewerToolsProps = {
  /** Where the zoom is written, which changes too often to be rendered. */
  zoom: RefObject<HTMLSpanElement | null>
  mode: Mode
}

/** What can be done with the picture, and what there is to be known of it. */
export function ViewerTools({ zoom, mode }: ViewerToolsProps) {
  const { picture, other } = useLooking()
  const isRefused = useViewing((snapshot) => snapshot.matches({ screen: 'refused' }))
  return (
    <div className="viewer-tools" role="group" aria-label="View" data-mode={mode}>
      <ViewButtons mode={mode} />
      {other && <CompareButtons mode={mode} />}
      <div className="tool-row about">
        {isRefused && <p role="alert">The browser refuses full screen here.</p>}
        {!isRefused && mode === 'single' && <span>{picture.facts}</span>}
        {!isRefused && mode !== 'single' && <CompareSettings mode={mode} />}
        <span className="zoom-fact" title="100 % shows a pixel as one CSS pixel">
          Zoom <span className="zoom" ref={zoom} />
        </span>
      </div>
    </div>
  )
}
