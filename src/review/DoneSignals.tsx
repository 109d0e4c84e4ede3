import { useEffect } from 'react'
import doneIcon from '../icon-done.svg'
import failedIcon from '../icon-failed.svg'
import { pageTitle } from './pageTitle.ts'
import { useRoom, type ReviewActor } from './RoomContext.ts'

/** The tab's title; to someone who is in another tab, it and the icon tell how a drawing has ended. */
export function DoneSignals() {
  const { review } = useRoom()
  useEffect(() => {
    const restoreIcon = keepIcon()
    let isNews = false
    const entitle = () => {
      document.title = pageTitle(review.getSnapshot(), isNews)
    }
    const ends = onDrawingEnd(review, () => {
      const { notice } = review.getSnapshot().context
      if (!document.hidden || notice?.kind === 'cancelled') return
      isNews = true
      showIcon(notice?.kind === 'failed' ? failedIcon : doneIcon)
      notify(pageTitle(review.getSnapshot(), isNews))
    })
    const changes = review.subscribe(entitle)
    const onReturn = () => {
      if (document.hidden) return
      isNews = false
      restoreIcon()
      entitle()
    }
    entitle()
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      ends.unsubscribe()
      changes.unsubscribe()
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

/** A tab's news replaces its own, and no other tab's. */
const tag = `proofroom-${Math.random().toString(36).slice(2)}`

/** Only where the person has allowed it; a click leads to this tab. */
function notify(title: string) {
  if (!('Notification' in window) || Notification.permission !== 'granted') return
  try {
    const notification = new Notification(title, { tag })
    notification.onclick = () => window.focus()
  } catch {
    // Chrome on Android has the name but lets only service workers notify; the title still tells.
  }
}
