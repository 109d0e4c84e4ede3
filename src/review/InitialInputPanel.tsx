import { useEffect, useRef } from 'react'
import { limits } from '../contract/limits.ts'
import { Panel } from './Panel.tsx'
import { useReview, useRoom } from './RoomContext.ts'
import { SettingsFields } from './SettingsFields.tsx'
import { isSubmitKey } from './isSubmitKey.ts'

const count = new Intl.NumberFormat('en')

export function InitialInputPanel() {
  const { review } = useRoom()
  const prompt = useReview(({ context }) => context.prompt)
  const field = useRef<HTMLTextAreaElement>(null)
  const submit = () => review.send({ type: 'prompt.submitted' })

  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus()
  }, [])

  return (
    <Panel
      heading="What should it show?"
      actions={
        <button className="button primary" aria-keyshortcuts="Control+Enter" onClick={submit}>
          Generate image
        </button>
      }
    >
      <label className="field">
        Prompt
        <textarea
          ref={field}
          rows={6}
          value={prompt}
          placeholder="A lighthouse on a basalt cliff at dusk, one lit window, calm sea"
          onChange={({ target }) => review.send({ type: 'prompt.changed', prompt: target.value })}
          onKeyDown={(event) => {
            if (isSubmitKey(event)) submit()
          }}
        />
        <span className="row hint">
          <span className="for-keyboard">Ctrl Enter generates</span>
          <span data-over={prompt.length > limits.promptLength}>
            {count.format(prompt.length)} / {count.format(limits.promptLength)}
          </span>
        </span>
      </label>
      <SettingsFields />
    </Panel>
  )
}
