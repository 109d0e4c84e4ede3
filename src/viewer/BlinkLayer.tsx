import { OtherPicture } from './OtherPicture.tsx'
import type { Picture } from './picture.ts'
import { useViewing } from './ViewerContext.ts'

/** The other picture in the same place, decoded and out of sight until it is asked for. */
export function BlinkLayer({ picture, other }: { picture: Picture; other: Picture }) {
  const isHeld = useViewing((snapshot) => snapshot.matches({ peek: 'held' }))
  return (
    <div className="layer blink" data-held={isHeld}>
      <OtherPicture picture={picture} other={other} alt="" />
    </div>
  )
}
