import { useState } from 'react'
import { saveAs } from '../files/saveAs.ts'
import type { Recorded } from './recordHistory.ts'
import { toDocument } from './toDocument.ts'

type KeepButtonsProps = { machine: string; recorded: () => Recorded }

/** Takes the timeline out of the page, as JSON. */
export function KeepButtons({ machine, recorded }: KeepButtonsProps) {
  const [said, setSaid] = useState('')
  const copy = () => {
    navigator.clipboard.writeText(toDocument(machine, recorded())).then(
      () => setSaid('Copied'),
      () => setSaid('The browser refused to copy: download it.'),
    )
  }
  const download = () => {
    const json = new Blob([toDocument(machine, recorded())], { type: 'application/json' })
    saveAs(json, `${machine}-timeline.json`)
    setSaid('')
  }
  return (
    <div className="timeline-keep" role="group" aria-label="Timeline as JSON">
      <span role="status" className="hint">
        {said}
      </span>
      <button className="button quiet" onClick={copy}>
        Copy JSON
      </button>
      <button className="button quiet" onClick={download}>
        Download JSON
      </button>
    </div>
  )
}
