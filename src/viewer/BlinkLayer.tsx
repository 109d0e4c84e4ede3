import type { Picture } from './picture.ts'
import { useViewing } from './ViewerContext.ts'

/** The other picture in the same frame, decoded and out of sight until it is asked for. */
export function BlinkLayer({ other }: { other: Picture }) {
  const isHeld = useViewing((snapshot) => snapshot.matches({ peek: 'held' }))
  return <img className="layer blink" src={other.url} alt="" data-loaded data-held={isHeld} />
}
