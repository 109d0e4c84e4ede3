import { use } from 'react'
import { ignoreSecond } from '../controls/ignoreSecond.ts'
import { ChartContext } from './ChartContext.ts'
import { keepFocus } from './keepFocus.ts'
import { isPressKey } from './Pick.tsx'

type SendButtonProps = { event: string; name: string }

/** Sends an event from the picture; only events without payload have one. */
export function SendButton({ event, name }: SendButtonProps) {
  const send = use(ChartContext)?.send[event]
  if (!send) return null
  const press = (button: Element) => {
    keepFocus(button)
    send()
  }
  return (
    <g
      className="chart-send"
      transform="translate(-7 0)"
      role="button"
      tabIndex={0}
      aria-label={`Send ${name}`}
      {...ignoreSecond}
      onClick={({ currentTarget }) => press(currentTarget)}
      onKeyDown={(pressed) => {
        if (isPressKey(pressed)) press(pressed.currentTarget)
      }}
    >
      <title>{`Send ${name}`}</title>
      <circle className="chart-hit" r={16} />
      <circle r={9.5} />
      <path d="M-2.5 -4.5L4.5 0L-2.5 4.5Z" />
    </g>
  )
}
