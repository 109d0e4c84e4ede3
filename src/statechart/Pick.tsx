import { use, type KeyboardEvent, type ReactNode } from 'react'
import { ChartContext } from './ChartContext.ts'

type PickProps = {
  id: string
  label: string
  isPressed: boolean
  children: ReactNode
}

/** Makes a shape something to select; on the wall it is only a shape. */
export function Pick({ id, label, isPressed, children }: PickProps) {
  const shared = use(ChartContext)
  if (!shared) return children
  return (
    <g
      className="chart-pick"
      role="button"
      tabIndex={-1}
      aria-pressed={isPressed}
      aria-label={label.trim()}
      data-pick={id}
      onClick={() => shared.select(isPressed ? undefined : id)}
      onKeyDown={(event) => {
        if (isPressKey(event)) shared.select(id)
      }}
    >
      {children}
    </g>
  )
}

/** Shapes have no click of their own on the keyboard. */
export function isPressKey(event: KeyboardEvent): boolean {
  const isPress = event.key === 'Enter' || event.key === ' '
  if (isPress) event.preventDefault()
  return isPress
}
