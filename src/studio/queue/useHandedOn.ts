import { useCallback } from 'react'

/**
 * A ref for what may go while the focus is in it: before that it is handed on.
 *
 * @param id of the element that has it then.
 */
export const useHandedOn = (id: string) =>
  useCallback(
    (element: HTMLElement | null) => () => {
      if (element?.contains(document.activeElement)) document.getElementById(id)?.focus()
    },
    [id],
  )
