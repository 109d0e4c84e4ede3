import { useEffect } from 'react'
import doneIcon from '../icon-done.svg'
import failedIcon from '../icon-failed.svg'
import { isDrawing, snapshotOf, type Entry } from './studioContext.ts'
import { studioTitle } from './studioTitle.ts'
import { useStudio, type StudioActor } from './useStudio.ts'
import { watchReviews } from './watchReviews.ts'

/** The tab's title; to someone who is in another tab, it and the icon tell how drawings have ended. */
export function DoneSignals() {
  const { studio } = useStudio()
  useEffect(() => {
    const restoreIcon = keepIcon()
    let isNews = false
    const entitle = () => {
      document.title = studioTitle(studio.getSnapshot().context, isNews)
    }
    const unwatch = onDrawingEnd(studio, (ended) => {
      const { notice } = snapshotOf(ended).context
      if (!document.hidden || notice?.kind === 'cancelled') return
      isNews = true
      showIcon(notice?.kind === 'failed' ? failedIcon : doneIcon)
      notify(studioTitle(studio.getSnapshot().context, isNews))
    })
    const unwatchTitle = watchReviews(studio, entitle)
    const onReturn = () => {
      if (document.hidden) return
      isNews = false
      restoreIcon()
      entitle()
    }
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      unwatch()
      unwatchTitle()
      document.removeEventListener('visibilitychange', onReturn)
      restoreIcon()
    }
  }, [studio])
  return null
}

/** Calls back with each review that draws no longer and is still there. */
function onDrawingEnd(studio: StudioActor, act: (ended: Entry) => void) {
  let drawn: Entry['review'][] = []
  return watchReviews(studio, ({ entries }) => {
    const before = drawn
    drawn = entries.filter(isDrawing).map(({ review }) => review)
    for (const entry of entries)
      if (before.includes(entry.review) && !drawn.includes(entry.review)) act(entry)
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
