import type { Page } from 'playwright-core'

/** What a person does on the page, by the names that they see or hear. */
export function reviewPage(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const reach = (state: string) => page.locator(`main[data-state="${state}"]`).waitFor()
  return {
    button,
    click: (name: string) => button(name).click(),
    /** Waits until the review is in that top-level state. */
    reach,
    prompt: page.getByRole('textbox', { name: 'Prompt', exact: true }),
    feedback: page.getByRole('textbox', { name: 'What should change?', exact: true }),
    alert: page.getByRole('alert'),
    status: page.getByRole('status'),
    heading: page.getByRole('heading', { level: 1 }),
    /** Has a picture drawn and waits for it. */
    draw: async (prompt: string) => {
      await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill(prompt)
      await button('Generate image').click()
      await reach('user_feedback')
    },
  }
}
