import { QueueRow } from './QueueRow.tsx'
import { useStudioSlice } from './useStudio.ts'

/** Every review in its place. */
export function QueueList() {
  const entries = useStudioSlice(({ entries }) => entries)
  const selectedId = useStudioSlice(({ selectedId }) => selectedId)
  return (
    <ol className="queue-list" aria-label="Prompts">
      {entries.map((entry) => (
        <QueueRow key={entry.id} entry={entry} isSelected={entry.id === selectedId} />
      ))}
    </ol>
  )
}
