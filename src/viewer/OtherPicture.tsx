import type { CSSProperties } from 'react'
import { edgesBeside, type Picture } from './picture.ts'

type OtherPictureProps = { picture: Picture; other: Picture; alt: string }

/** The picture that another one is compared with, where it would be by itself: never stretched. */
export function OtherPicture({ picture, other, alt }: OtherPictureProps) {
  const { width, height } = edgesBeside(picture, other)
  return (
    <img
      src={other.url}
      alt={alt}
      decoding="sync"
      data-loaded
      data-checkered={other.isTransparent}
      style={{ '--width': width, '--height': height } as CSSProperties}
    />
  )
}
