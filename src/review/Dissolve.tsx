import { useState, type SyntheticEvent } from 'react'

/**
 * A picture that fades in over the one before it, which stays until it is covered: nothing
 * flickers and nothing moves.
 *
 * @param src an object URL; it may be revoked as soon as the picture it names has been shown.
 */
export function Dissolve({ src, alt }: { src: string; alt: string }) {
  const [covering, setCovering] = useState<string>()

  const cover = ({ currentTarget: image }: SyntheticEvent<HTMLImageElement>) => {
    image.dataset.loaded = ''
    void Promise.allSettled(image.getAnimations().map(({ finished }) => finished)).then(() =>
      setCovering(src),
    )
  }

  return (
    <>
      {covering && covering !== src && <img key={covering} src={covering} alt="" data-loaded="" />}
      <img key={src} src={src} alt={alt} onLoad={cover} />
    </>
  )
}
