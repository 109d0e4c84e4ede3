import { ActionButton } from './ActionButton.tsx'
import { Panel } from './Panel.tsx'
import { useReview, useRoom } from './RoomContext.ts'

/**
 * Stands where a panel should that is not there: on its way for a moment, or lost on it. What is
 * being drawn meanwhile can be cancelled.
 */
export function MissingPanel({ hasFailed, onRetry }: { hasFailed: boolean; onRetry: () => void }) {
  const { review } = useRoom()
  const isDrawing = useReview(({ context }) => context.drawing !== null)
  return (
    <Panel
      heading={hasFailed && 'A part of the page is missing'}
      actions={
        <>
          {hasFailed && (
            <button className="button primary" onClick={onRetry}>
              Load it again
            </button>
          )}
          {isDrawing && (
            <ActionButton
              shortcut="cancel"
              onClick={() => review.send({ type: 'generation.cancelled' })}
            >
              Cancel
            </ActionButton>
          )}
        </>
      }
    >
      {hasFailed && (
        <p className="lead">
          It could not be loaded. Your prompt and your pictures are still here. If loading it again
          does not help, reload the page: the prompt stays.
        </p>
      )}
    </Panel>
  )
}
