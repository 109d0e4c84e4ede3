import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
// They load beside the page, and with this before it.
import '../../src/review/laterPanels.ts'
import '../../src/studio/queue/laterStudio.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
  sessionStorage.clear()
})

// jsdom has no media queries; there is a mouse, and a screen wide enough for everything.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    matches: !media.includes('max-width'),
    media,
  }) as MediaQueryList

// Node has object URLs, jsdom hides them behind its own window.
const urls = { count: 0 }
URL.createObjectURL = () => `blob:component/${++urls.count}`
URL.revokeObjectURL = () => undefined

// Nothing has a size in jsdom, so nothing scrolls, and none changes.
Element.prototype.scrollIntoView = () => undefined
window.ResizeObserver = class {
  observe = () => undefined
  unobserve = () => undefined
  disconnect = () => undefined
}

// jsdom opens and closes no dialog.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true
}
HTMLDialogElement.prototype.close = function () {
  this.open = false
}

// Nothing scrolls there.
Element.prototype.scrollIntoView = () => undefined
