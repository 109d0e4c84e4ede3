import type { Page } from 'playwright-core'

export type Noticed = { errors: string[]; dialogs: string[]; downloads: string[] }

/** Notes what a page complains of, asks and saves; to what it asks the answer is yes. */
export function watchPage(page: Page): Noticed {
  const noticed: Noticed = { errors: [], dialogs: [], downloads: [] }
  page.on('pageerror', ({ message }) => noticed.errors.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') noticed.errors.push(message.text())
  })
  page.on('dialog', (dialog) => {
    noticed.dialogs.push(dialog.type())
    void dialog.accept()
  })
  page.on('download', (download) => noticed.downloads.push(download.suggestedFilename()))
  return noticed
}
