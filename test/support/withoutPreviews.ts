import type { BrowserContext, Page } from 'playwright-core'

/**
 * Has pages that open from now on ask for no previews, where these are not the point: drawing,
 * sending, decoding and showing three of them costs several times what the picture does. A page that
 * already has a draft keeps that.
 */
export const withoutPreviews = (place: BrowserContext | Page) =>
  place.addInitScript(() => {
    if (location.protocol !== 'http:') return
    const draft = JSON.stringify({
      prompt: '',
      settings: { previews: 0 },
      reviewer: '',
      budget: '',
    })
    if (!localStorage.getItem('proofroom.draft')) localStorage.setItem('proofroom.draft', draft)
  })
