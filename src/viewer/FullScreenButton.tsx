import { Maximize, Minimize } from 'lucide-react'
import { useEffect, type MouseEvent as ReactMouseEvent } from 'react'
import { useLooking, useViewing } from './ViewerContext.ts'

/** Gives the screen to the picture and its tools, where the browser lets it. */
export function FullScreenButton() {
  const { viewing, keys } = useLooking()
  const isFull = useViewing((snapshot) => snapshot.matches({ screen: 'full' }))

  useEffect(() => {
    const tell = () =>
      viewing.send({ type: document.fullscreenElement ? 'screen.filled' : 'screen.left' })
    document.addEventListener('fullscreenchange', tell)
    return () => {
      document.removeEventListener('fullscreenchange', tell)
      if (document.fullscreenElement) void document.exitFullscreen()
    }
  }, [viewing])

  const toggle = async ({ currentTarget }: ReactMouseEvent) => {
    try {
      if (document.fullscreenElement) await document.exitFullscreen()
      else await currentTarget.closest('section')?.requestFullscreen()
    } catch {
      viewing.send({ type: 'screen.refused' })
    }
  }
  const Icon = isFull ? Minimize : Maximize
  return (
    <button
      aria-label="Full screen"
      title="Full screen"
      aria-pressed={isFull}
      aria-keyshortcuts={keys.fullScreen.aria}
      onClick={(event) => void toggle(event)}
    >
      <Icon className="icon" aria-hidden />
    </button>
  )
}
