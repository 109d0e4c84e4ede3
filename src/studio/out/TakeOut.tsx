import { ChartNoAxesColumn, FileArchive, LayoutGrid } from 'lucide-react'
import { useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { formatBytes } from '../../review/format.ts'
import { countStandings } from '../standing.ts'
import { useReviews } from '../useReviews.ts'
import { LaterDialog, type DialogName } from './LaterDialog.tsx'
import { useExport } from './useExport.ts'
import './TakeOut.css'

/** What leaves the room of all reviews together: pictures with records, a contact sheet, numbers. */
export function TakeOut() {
  const approved = useReviews(({ entries }) => countStandings(entries).approved)
  const [open, setOpen] = useState<DialogName | null>(null)
  const { state, save } = useExport()
  const why = useId()
  return (
    <details className="take-out fold" name="queue-fold">
      <summary>Take out</summary>
      {state.kind === 'writing' ? (
        <div className="writing">
          <label>
            Saving {formatBytes(state.bytes)} of {formatBytes(state.of)}
            <progress max={state.of} value={state.bytes} />
          </label>
          <button className="button" onClick={state.cancel}>
            Cancel saving
          </button>
        </div>
      ) : (
        <button
          className="button quiet"
          aria-disabled={!approved || undefined}
          aria-describedby={approved ? undefined : why}
          onClick={() => approved && void save()}
        >
          <FileArchive className="icon" aria-hidden />
          Download approved ({approved})
        </button>
      )}
      {!approved && (
        <p id={why} className="hint">
          Nothing is approved yet.
        </p>
      )}
      <p className="hint" role="status">
        {state.kind === 'idle' && state.said}
      </p>
      <button className="button quiet" aria-haspopup="dialog" onClick={() => setOpen('contact')}>
        <LayoutGrid className="icon" aria-hidden />
        Contact sheet
      </button>
      <button className="button quiet" aria-haspopup="dialog" onClick={() => setOpen('numbers')}>
        <ChartNoAxesColumn className="icon" aria-hidden />
        Numbers
      </button>
      {open &&
        createPortal(<LaterDialog name={open} onClose={() => setOpen(null)} />, document.body)}
    </details>
  )
}
