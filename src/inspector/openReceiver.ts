import { isOfReceiver } from './receiver.ts'

/** A receiver's window, as long as something is sent to it. */
export type Receiver = {
  url: string
  /** What the inspector takes for the page's window. */
  window: Window
  isClosed: () => boolean
  /** Calls back each time that the receiver says it is there: also when it was loaded again. */
  onConnected: (listener: (message: MessageEvent) => void) => void
  /** Hears no more of the receiver; its window stays, for whoever still reads in it. */
  end: () => void
}

/**
 * Opens a receiver's window. Only from a click, else browsers block it; `null` when they do.
 *
 * The inspector's package posts to any page that the window may have gone on to, and believes any
 * that says it is the receiver. What it gets here posts only to the origin that introduced itself
 * from that very window and belongs to the receiver.
 */
export function openReceiver(url: string, page: Window = window): Receiver | null {
  const popup = page.open(url, 'xstateinspector')
  if (!popup) return null
  const listeners: ((message: MessageEvent) => void)[] = []
  let introduction: MessageEvent | undefined

  const hear = (message: MessageEvent) => {
    if (message.source !== popup || !isIntroduction(message.data)) return
    if (!isOfReceiver(url, message.origin)) return
    introduction = message
    listeners.forEach((listener) => listener(message))
  }
  page.addEventListener('message', hear)
  const onConnected: Receiver['onConnected'] = (listener) => {
    listeners.push(listener)
    if (introduction) listener(introduction)
  }
  const postMessage = (data: unknown) => {
    if (introduction) popup.postMessage(data, introduction.origin)
  }
  return {
    url,
    window: {
      open: () => ({ postMessage }),
      addEventListener: (_type: 'message', listener: (message: MessageEvent) => void) =>
        onConnected(listener),
    } as unknown as Window,
    isClosed: () => popup.closed,
    onConnected,
    end: () => {
      page.removeEventListener('message', hear)
      listeners.length = 0
    },
  }
}

const isIntroduction = (data: unknown) =>
  typeof data === 'object' &&
  data !== null &&
  'type' in data &&
  data.type === '@statelyai.connected'
