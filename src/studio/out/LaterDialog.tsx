import { useLater } from '../../review/useLater.ts'
import { OutDialog } from './OutDialog.tsx'

const loads = {
  contact: async () => ({ Part: (await import('./ContactSheet.tsx')).ContactSheet }),
  numbers: async () => ({ Part: (await import('./NumbersPane.tsx')).NumbersPane }),
}
const titles = { contact: 'Contact sheet', numbers: 'Numbers' }

export type DialogName = keyof typeof loads

/** A dialog whose inside is fetched when it opens. */
export function LaterDialog({ name, onClose }: { name: DialogName; onClose: () => void }) {
  const { part, hasFailed, ask } = useLater(loads[name])
  return (
    <OutDialog title={titles[name]} onClose={onClose}>
      {part && <part.Part />}
      {hasFailed && !part && (
        <p>
          This part of the page could not be loaded.{' '}
          <button className="button" onClick={ask}>
            Try again
          </button>
        </p>
      )}
    </OutDialog>
  )
}
