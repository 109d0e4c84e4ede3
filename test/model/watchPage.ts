import type { ConsoleMessage, Page } from 'playwright-core'

export type Noticed = { errors: string[]; dialogs: string[]; downloads: string[] }

/** Notes what a page complains of, asks and saves; to what it asks the answer is yes. */
export function watchPage(page: Page): Noticed {
  const noticed: Noticed = { errors: [], dialogs: [], downloads: [] }
  page.on('pageerror', ({ message }) => noticed.errors.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isLatePreview(message)) noticed.errors.push(message.text())
  })
  page.on('dialog', (dialog) => {
    noticed.dialogs.push(dialog.type())
    void dialog.accept()
  })
  page.on('download', (download) => noticed.downloads.push(download.suggestedFilename()))
  return noticed
}

/** A preview whose end came while it faded in is asked for once more, unseen, after its release. */
const isLatePreview = (message: ConsoleMessage) => message.location().url.startsWith('blob:')
