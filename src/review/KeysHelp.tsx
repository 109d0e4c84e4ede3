import { firstTouch } from '../controls/firstTouch.ts'
import { shortcuts } from './shortcuts.ts'
import { useLater } from './useLater.ts'
import './KeysHelp.css'

const loadList = () => firstTouch.then(() => import('./KeysList.tsx'))

/** The button that lists the keys, and the list. */
export function KeysHelp() {
  const { part, hasFailed, ask } = useLater(loadList)
  return (
    <>
      <button
        className="keys-button"
        popoverTarget="keys"
        aria-label="Keys"
        aria-keyshortcuts={shortcuts.help.aria}
      >
        <kbd aria-hidden>{shortcuts.help.cap}</kbd>
      </button>
      <div id="keys" className="popover" popover="auto">
        <strong>Keys</strong>
        {part && <part.KeysList />}
        {hasFailed && !part && (
          <button className="button" onClick={ask}>
            Load the list again
          </button>
        )}
      </div>
    </>
  )
}
