import type { ComponentProps } from 'react'

type HoldButtonProps = ComponentProps<'button'> & { onHold: () => void; onRelease: () => void }

/** A button that does something for as long as it is held: by a pointer, the space bar, or its key. */
export function HoldButton({ onHold, onRelease, ...rest }: HoldButtonProps) {
  return (
    <button
      {...rest}
      data-hold
      onPointerDown={onHold}
      onPointerUp={onRelease}
      onPointerLeave={onRelease}
      onPointerCancel={onRelease}
      onBlur={onRelease}
      onKeyDown={({ key }) => {
        if (isPressing(key)) onHold()
      }}
      onKeyUp={({ key }) => {
        if (isPressing(key)) onRelease()
      }}
      // A finger that rests on it asks for no menu.
      onContextMenu={(event) => event.preventDefault()}
    />
  )
}

const isPressing = (key: string) => key === ' ' || key === 'Enter'
