import { hostedReceiver, isOnThisMachine, readReceiver } from './receiver.ts'

const receiverKey = 'inspector.receiver'
const agreedKey = 'inspector.agreed'

/** Browsers may refuse storage; a choice then lasts as long as the page. */
const forPage = new Map<string, string>()

function load(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? forPage.get(key) ?? null
  } catch {
    return forPage.get(key) ?? null
  }
}

function keep(key: string, text: string) {
  forPage.set(key, text)
  try {
    localStorage.setItem(key, text)
  } catch {
    return
  }
}

/** The receiver that the person chose, else the hosted one. */
export function loadReceiver(): string {
  const read = readReceiver(load(receiverKey) ?? hostedReceiver)
  return 'url' in read ? read.url : hostedReceiver
}

export const keepReceiver = (url: string) => keep(receiverKey, url)

/** Whether the person agreed to send to that receiver; one on this machine is no third party. */
export const hasAgreed = (url: string): boolean =>
  isOnThisMachine(new URL(url)) || load(agreedKey) === new URL(url).origin

export const agree = (url: string) => keep(agreedKey, new URL(url).origin)
