import { useSelector } from '@xstate/react'
import { useThumbnail } from '../../images/useThumbnail.ts'
import type { ReviewActor, ReviewSnapshot } from '../../review/RoomContext.ts'
import { useStudio } from '../useStudio.ts'
import './Thumbnail.css'

/** What a review shows, small; an empty frame before there is anything, and until it is made. */
export function Thumbnail({ review }: { review: ReviewActor }) {
  const url = useThumbnail(useStudio().images, useSelector(review, shownVersion))
  if (!url) return <span className="small-picture" />
  return <img className="small-picture" src={url} alt="" />
}

const shownVersion = ({ context: { versions, selectedId } }: ReviewSnapshot) =>
  versions.find(({ id }) => id === selectedId)
