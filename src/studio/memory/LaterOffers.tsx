import { useLater } from '../../review/useLater.ts'
import type { OffersProps } from './Offers.tsx'

const load = () => import('./Offers.tsx')

/** What can be given back, fetched once that is a question. */
export function LaterOffers(props: OffersProps) {
  const { part, hasFailed } = useLater(load)
  if (part) return <part.Offers {...props} />
  return hasFailed && <p className="hint">What can be released could not be loaded yet.</p>
}
