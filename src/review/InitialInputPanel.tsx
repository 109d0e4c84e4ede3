import { useEffect, useRef, useState } from 'react'
import { firstLook } from '../controls/firstTouch.ts'
import { limits } from '../contract/limits.ts'
import { useProvider } from '../provider/HealthContext.ts'
import { ActionButton } from './ActionButton.tsx'
import { Panel } from './Panel.tsx'
import { useReview, useRoom } from './RoomContext.ts'
import { TextField } from './TextField.tsx'
import { useLater } from './useLater.ts'

const loadParts = () => firstLook.then(() => import('./promptParts.ts'))

const count = new Intl.NumberFormat('en')

export function InitialInputPanel() {
  const { review, session } = useRoom()
  const prompt = useReview(({ context }) => context.prompt)
  const health = useProvider()
  const field = useRef<HTMLTextAreaElement>(null)
  const { part, hasFailed, ask } = useLater(loadParts)
  const [pasted, setPasted] = useState('')
  const write = (text: string) => review.send({ type: 'prompt.changed', prompt: text })
  const checked = useRef<Promise<void>>(undefined)
  const submit = async () => {
    // What was dropped a moment ago is meant to go along.
    await checked.current
    const { prompt, budget } = review.getSnapshot().context
    // A budget is kept by what is not here yet; a server that does not send it draws nothing.
    const parts = part ?? (budget ? await loadParts().catch(() => undefined) : undefined)
    const next = parts?.promptParts.nextEvents(review.getSnapshot(), session.spending(), health)
    review.send(next?.['prompt.submitted'] ?? { type: 'prompt.submitted' })
    if (!prompt.trim()) field.current?.focus()
    else parts?.promptParts.showWrongSetting()
  }

  useEffect(() => {
    const isElsewhere = document.activeElement?.closest('dialog, .queue')
    if (!isElsewhere && matchMedia('(pointer: fine)').matches) field.current?.focus()
  }, [])

  return (
    <Panel
      heading="What should it show?"
      actions={
        <>
          <ActionButton className="primary" shortcut="generate" onClick={() => void submit()}>
            Generate image
          </ActionButton>
          {part ? <part.promptParts.Cost /> : <p className="hint">&nbsp;</p>}
        </>
      }
    >
      <TextField
        label="Prompt"
        value={prompt}
        placeholder="A lighthouse on a basalt cliff at dusk, one lit window, calm sea"
        rows={6}
        ref={field}
        onChange={write}
        onPaste={({ clipboardData }) => setPasted(clipboardData.getData('text/plain'))}
        tool={
          <div className="tool-place">
            {part && <part.promptParts.EarlierPrompts prompt={prompt} onTake={write} />}
            {part && <part.promptParts.PromptsFromFile />}
          </div>
        }
      >
        <p className="hint counter" data-over={prompt.length > limits.promptLength}>
          {count.format(prompt.length)} / {count.format(limits.promptLength)}
        </p>
      </TextField>
      {part && (
        <part.promptParts.SplitQuestion
          pasted={pasted}
          text={prompt}
          onOne={() => {
            setPasted('')
            field.current?.focus()
          }}
          onAdd={() => write('')}
        />
      )}
      {part ? (
        <part.promptParts.Settings
          onChecking={(next) => {
            checked.current = next
          }}
        />
      ) : (
        <div className="settings-place">
          {hasFailed && (
            <button className="button" onClick={ask}>
              Load the settings again
            </button>
          )}
        </div>
      )}
    </Panel>
  )
}
