import { useEffect } from 'react'
import doneIcon from '../icon-done.svg'
import { pageTitle } from './pageTitle.ts'
import { useRoom, type ReviewActor } from './RoomContext.ts'

/** Tells someone who is in another tab that a drawing has ended, as its title does. */
export function DoneSignals() {
  const { review } = useRoom()
  useEffect(() => {
    const restoreIcon = keepIcon()
    const ends = onDrawingEnd(review, () => {
      if (!document.hidden) return
      showIcon(doneIcon)
      notify(pageTitle(review.getSnapshot()))
    })
    const onReturn = () => {
      if (!document.hidden) restoreIcon()
    }
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      ends.unsubscribe()
      document.removeEventListener('visibilitychange', onReturn)
      restoreIcon()
    }
  }, [review])
  return null
}

function onDrawingEnd(review: ReviewActor, act: () => void) {
  let wasDrawing = review.getSnapshot().context.drawing !== null
  return review.subscribe(({ context: { drawing } }) => {
    if (wasDrawing && !drawing) act()
    wasDrawing = drawing !== null
  })
}

const iconLink = () => document.querySelector<HTMLLinkElement>('link[rel="icon"]')

function showIcon(href: string) {
  const link = iconLink()
  if (link) link.href = href
}

/** @returns a function that brings back the icon that the page has now. */
function keepIcon() {
  const href = iconLink()?.href
  return () => {
    if (href) showIcon(href)
  }
}

/** Only where the person has allowed it; a click leads to this tab. */
function notify(title: string) {
  if (!('Notification' in window) || Notification.permission !== 'granted') return
  try {
    const notification = new Notification(title, { tag: 'proofroom' })
    notification.onclick = () => window.focus()
  } catch {
    // Chrome on Android has the name but lets only service workers notify; the title still tells.
  }
}
