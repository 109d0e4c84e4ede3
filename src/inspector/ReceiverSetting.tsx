import { useId, useState, type SyntheticEvent } from 'react'
import { hostedReceiver, readReceiver } from './receiver.ts'

type ReceiverSettingProps = {
  url: string
  onChange: (url: string) => void
  /** While something is sent the receiver stays the one that it is. */
  isLocked: boolean
}

/** Points the inspector at another receiver. */
export function ReceiverSetting({ url, onChange, isLocked }: ReceiverSettingProps) {
  const [text, setText] = useState(url)
  const [problem, setProblem] = useState<string>()
  const hint = useId()
  const take = (typed: string) => {
    const read = readReceiver(typed)
    setProblem('problem' in read ? read.problem : undefined)
    if (!('url' in read)) return
    setText(read.url)
    onChange(read.url)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    take(text)
  }
  return (
    <details className="fold inspector-receiver">
      <summary>Another receiver</summary>
      {isLocked ? (
        <p className="hint">Detach first: while it is attached the receiver stays the same.</p>
      ) : (
        <form noValidate onSubmit={submit}>
          <label className="field">
            Receiver’s address
            <input
              type="url"
              value={text}
              aria-describedby={hint}
              aria-invalid={problem !== undefined}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <p id={hint} className={problem ? 'inspector-problem' : 'hint'}>
            {problem ?? 'A page that listens with createBrowserReceiver.'}
          </p>
          <div className="inspector-buttons">
            <button className="button">Use this one</button>
            {url !== hostedReceiver && (
              <button type="button" className="button quiet" onClick={() => take(hostedReceiver)}>
                Back to Stately’s
              </button>
            )}
          </div>
        </form>
      )}
    </details>
  )
}
