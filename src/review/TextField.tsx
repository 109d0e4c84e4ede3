import {
  useId,
  type ClipboardEventHandler,
  type CSSProperties,
  type ReactNode,
  type Ref,
} from 'react'

type TextFieldProps = {
  label: string
  value: string
  placeholder: string
  rows: number
  onChange: (text: string) => void
  onPaste?: ClipboardEventHandler
  ref?: Ref<HTMLTextAreaElement>
  /** Described below the field; no part of its name. */
  children?: ReactNode
  /** Stands beside that. */
  tool?: ReactNode
}

/** A text over several lines. */
export function TextField({
  label,
  value,
  placeholder,
  rows,
  onChange,
  onPaste,
  ref,
  children,
  tool,
}: TextFieldProps) {
  const id = useId()
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
        onChange={({ target }) => onChange(target.value)}
        onPaste={onPaste}
      />
      <div className="below">
        {tool}
        <div id={`${id}-hint`}>{children}</div>
      </div>
    </div>
  )
}
