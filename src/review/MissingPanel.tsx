import { Panel } from './Panel.tsx'

/** Stands where a panel should that is not there: on its way for a moment, or lost on it. */
export function MissingPanel({ hasFailed, onRetry }: { hasFailed: boolean; onRetry: () => void }) {
  if (!hasFailed) return <aside className="panel" aria-label="Review" />
  return (
    <Panel
      heading="A part of the page is missing"
      actions={
        <button className="button primary" onClick={onRetry}>
          Load it again
        </button>
      }
    >
      <p className="lead">It could not be loaded. Your prompt and your pictures are still here.</p>
    </Panel>
  )
}
