import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What axe finds amiss on a page, or in the part of it that a selector names.
 *
 * The legacy mode looks into no frames of other origins, of which there are none, and needs no second
 * page for that; nor is told at length what is as it should be. It takes a third of the time so.
 */
export async function axeViolations(page: Page, part = 'html') {
  const axe = new AxeBuilder({ page }).setLegacyMode().include(part)
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze()
  return violations
}
