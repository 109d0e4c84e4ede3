import { useId, type CSSProperties, type KeyboardEvent, type ReactNode, type Ref } from 'react'

type TextFieldProps = {
  label: string
  value: string
  placeholder: string
  rows: number
  onChange: (text: string) => void
  /** On Ctrl+Enter, and on what stands for it on a Mac. */
  onSubmit?: () => void
  ref?: Ref<HTMLTextAreaElement>
  /** Described below the field; no part of its name. */
  children?: ReactNode
}

/** A text over several lines, which Ctrl+Enter sends off where it is to be sent. */
export function TextField(props: TextFieldProps) {
  const id = useId()
  const { label, value, placeholder, rows, ref, children } = props
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={ref}
        dir="auto"
        rows={rows}
        style={{ '--rows': rows } as CSSProperties}
        value={value}
        placeholder={placeholder}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => props.onChange(target.value)}
        onKeyDown={(event) => {
          if (isSubmitKey(event)) props.onSubmit?.()
        }}
      />
      <div id={`${id}-hint`}>{children}</div>
    </div>
  )
}

/** Not for as long as the key is held, nor while an input method composes: its Enter picks a word. */
const isSubmitKey = ({ key, ctrlKey, metaKey, repeat, nativeEvent }: KeyboardEvent): boolean =>
  key === 'Enter' && (ctrlKey || metaKey) && !repeat && !nativeEvent.isComposing
