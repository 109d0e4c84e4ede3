import { pageTitle } from '../review/pageTitle.ts'
import { countStandings } from './standing.ts'
import { onScreen, type StudioContext } from './studioContext.ts'

/**
 * What the tab says to someone who is in another one: of one review how it stands, of many how many
 * are ready.
 *
 * @param isNews whether a drawing has ended and nobody has seen it yet.
 */
export function studioTitle(context: StudioContext, isNews: boolean): string {
  const { ready, failed, drawing, waiting } = countStandings(context.entries)
  const isOne = context.entries.length === 1
  if (isOne || ready + failed + drawing + waiting === 0) return pageTitle(onScreen(context), isNews)
  const words = [
    ready > 0 && `(${ready}) ready`,
    failed > 0 && `${failed} failed`,
    drawing + waiting > 0 && `${drawing + waiting} to draw`,
  ]
  return `${words.filter(Boolean).join(', ')} – Proofroom`
}
