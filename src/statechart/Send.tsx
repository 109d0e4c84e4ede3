import { use } from 'react'
import { ignoreSecond } from '../controls/ignoreSecond.ts'
import { ChartContext, useLive } from './ChartContext.ts'
import { keepFocus } from './keepFocus.ts'
import type { Transition } from './transition.ts'

type SendProps = {
  transition: Transition
  /** Whether the event's name is not yet beside the button. */
  isNamed?: boolean
}

/** Does what the page's own button does; there only while the event would lead this way. */
export function Send({ transition: { id, event, name }, isNamed = false }: SendProps) {
  const send = use(ChartContext)?.send[event]
  const isPossible = useLive(({ possible }) => possible.has(id))
  if (!send || !isPossible) return null
  return (
    <button
      className="button machine-send"
      aria-label={`Send ${name}`}
      {...ignoreSecond}
      onClick={({ currentTarget }) => {
        keepFocus(currentTarget)
        send()
      }}
    >
      {isNamed ? name : 'Send'}
    </button>
  )
}
