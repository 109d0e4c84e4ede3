import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { ComponentType } from 'react'
import { flushSync } from 'react-dom'
import type { Reference } from '../references/reference.ts'
import { formatBytes, formatEdges } from './format.ts'
import { useRoom } from './RoomContext.ts'

type ReferenceItemProps = {
  reference: Reference
  /** From 0, of `count`. */
  place: number
  count: number
  /** Tells what happened to who cannot see it. */
  onSay: (words: string) => void
}

/** One of the pictures that go along, to be moved and taken away. */
export function ReferenceItem({ reference, place, count, onSay }: ReferenceItemProps) {
  const { review, images } = useRoom()
  const { id, name } = reference
  const moveTo = (to: number) => {
    if (to < 0 || to >= count) return
    // The browser drops the focus of what is put elsewhere in the list.
    const focused = document.activeElement
    flushSync(() => review.send({ type: 'reference.moved', id, to }))
    if (focused instanceof HTMLElement) focused.focus()
    onSay(`${name} is number ${to + 1} of ${count}.`)
  }
  const remove = (button: Element) => {
    const item = button.closest('li')
    const next = item?.nextElementSibling ?? item?.previousElementSibling ?? item?.parentElement
    const home = next?.querySelector<HTMLElement>('.remove') ?? null
    const fold = button.closest('details')
    flushSync(() => review.send({ type: 'reference.removed', id }))
    const rest = home?.isConnected ? home : fold?.querySelector<HTMLElement>('button')
    rest?.focus()
    onSay(`${name} is removed.`)
  }

  return (
    <li>
      <img src={images.smallUrl(id)} alt="" />
      <span className="what">
        <strong>{name || 'Pasted picture'}</strong>
        <span>
          {formatEdges(reference)} · {formatBytes(reference.bytes)}
        </span>
      </span>
      <Tool icon={ArrowUp} isAtEnd={place === 0} onClick={() => moveTo(place - 1)}>
        {`Move ${name} up`}
      </Tool>
      <Tool icon={ArrowDown} isAtEnd={place === count - 1} onClick={() => moveTo(place + 1)}>
        {`Move ${name} down`}
      </Tool>
      <Tool icon={X} className="remove" onClick={remove}>
        {`Remove ${name}`}
      </Tool>
    </li>
  )
}

type ToolProps = {
  icon: ComponentType<{ className: string }>
  className?: string
  /** There is nowhere to go from here; the button stays, or it would take the focus with it. */
  isAtEnd?: boolean
  onClick: (button: Element) => void
  /** Its name. */
  children: string
}

const Tool = ({ icon: Icon, className = '', isAtEnd = false, onClick, children }: ToolProps) => (
  <button
    className={`tool ${className}`}
    aria-label={children}
    aria-disabled={isAtEnd}
    title={isAtEnd ? 'It is at the end already' : children}
    onClick={({ currentTarget }) => onClick(currentTarget)}
  >
    <Icon className="icon" aria-hidden />
  </button>
)
