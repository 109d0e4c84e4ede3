import { useLayoutEffect, useRef } from 'react'

/**
 * Opens a dialog as long as it is rendered. It is closed before it goes, so that the focus returns
 * to the button that was pressed.
 */
export function useModal() {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return dialog
}
