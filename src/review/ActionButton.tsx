import type { ComponentProps } from 'react'
import { shortcuts, type Shortcut } from './shortcuts.ts'

type ActionButtonProps = ComponentProps<'button'> & { shortcut: Shortcut }

/** A button with its key on it; the key is no part of the name that it is called by. */
export function ActionButton({ shortcut, className = '', children, ...rest }: ActionButtonProps) {
  const { aria, cap } = shortcuts[shortcut]
  return (
    <button className={`button ${className}`} aria-keyshortcuts={aria} {...rest}>
      {children}
      <kbd aria-hidden>{cap}</kbd>
    </button>
  )
}
