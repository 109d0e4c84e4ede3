import { useState, type RefObject } from 'react'
import { saveAs } from '../files/saveAs.ts'
import { toPng, toSvgText } from './savePicture.ts'

type SaveButtonsProps = {
  svg: RefObject<SVGSVGElement | null>
  size: { width: number; height: number }
  name: string
}

/** Saves the picture as it is now, with the states that are lit. */
export function SaveButtons({ svg, size, name }: SaveButtonsProps) {
  const [hasFailed, setFailed] = useState(false)
  const text = () => (svg.current ? toSvgText(svg.current, size) : '')
  const saveSvg = () => saveAs(new Blob([text()], { type: 'image/svg+xml' }), `${name}.svg`)
  const savePng = () => {
    toPng(text()).then(
      (png) => saveAs(png, `${name}.png`),
      () => setFailed(true),
    )
  }
  return (
    <div className="machine-save" role="group" aria-label="Save the picture">
      {hasFailed && <span role="alert">This browser cannot paint it: save the SVG.</span>}
      <span className="hint" aria-hidden>
        Save
      </span>
      <button onClick={saveSvg} aria-label="Save as SVG">
        SVG
      </button>
      <button onClick={savePng} aria-label="Save as PNG">
        PNG
      </button>
    </div>
  )
}
