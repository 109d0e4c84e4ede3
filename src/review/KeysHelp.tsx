import { Keyboard } from 'lucide-react'
import { Fragment } from 'react'
import { shortcuts } from './shortcuts.ts'
import './KeysHelp.css'

/** The button that lists the keys, and the list. */
export function KeysHelp() {
  return (
    <>
      <button
        className="keys-button"
        popoverTarget="keys"
        aria-label="Keys"
        aria-keyshortcuts={shortcuts.help.aria}
      >
        <Keyboard className="icon" aria-hidden />
      </button>
      <div id="keys" className="popover" popover="auto">
        <strong>Keys</strong>
        <dl className="keys">
          {Object.values(shortcuts).map(({ cap, words }) => (
            <Fragment key={cap}>
              <dt>
                <kbd>{cap}</kbd>
              </dt>
              <dd>{words}</dd>
            </Fragment>
          ))}
        </dl>
        <p className="hint">They rest while you type.</p>
      </div>
    </>
  )
}
