import { useState } from 'react'
import type { AnyMachineSnapshot } from 'xstate'
import type { Inspected } from './inspected.ts'
import { machineSource } from './machineSource.ts'

/** Hands the machine's definition to the clipboard, as the Stately editor imports it. */
export function CopyMachine({ actor }: { actor: Inspected }) {
  const [said, setSaid] = useState('')
  const copy = () => {
    const { machine } = actor.getSnapshot() as AnyMachineSnapshot
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
