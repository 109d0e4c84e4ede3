import { useState } from 'react'
import type { AnyStateMachine } from 'xstate'
import { machineSource } from './machineSource.ts'

/** Hands the machine's definition to the clipboard, as the Stately editor imports it. */
export function CopyMachine({ machine }: { machine: AnyStateMachine }) {
  const [said, setSaid] = useState('')
  const copy = () => {
    navigator.clipboard.writeText(machineSource(machine)).then(
      () => setSaid('Copied: import it in the Stately editor, or paste it into code.'),
      () => setSaid('The browser refused to copy.'),
    )
  }
  return (
    <div className="inspector-part">
      <h3>The definition</h3>
      <p>
        States, events, guards and actions by name, as <code>createMachine(…)</code>, for the
        Stately editor’s import. What guards and actions do stays in this page’s code.
      </p>
      <div className="inspector-buttons">
        <button className="button" onClick={copy}>
          Copy machine
        </button>
        <span role="status" className="hint">
          {said}
        </span>
      </div>
    </div>
  )
}
