import { useState } from 'react'

type DissolveProps = {
  /** An object URL; it may be revoked as soon as its picture has been shown. */
  src: string
  alt: string
  /** The object URL of a picture that is out of date, for as long as it can be seen. */
  dimmed?: string | undefined
  /** Told the picture's own size in pixels. */
  onLoaded: (edges: { width: number; height: number }) => void
}

/**
 * A picture that fades in over those before it, which stay until it covers them: nothing flickers
 * and nothing moves.
 */
export function Dissolve({ src, alt, dimmed, onLoaded }: DissolveProps) {
  /** The pictures that have loaded and are not covered yet, the oldest first. */
  const [loaded, setLoaded] = useState<string[]>([])

  const show = (image: HTMLImageElement) => {
    image.dataset.loaded = ''
    onLoaded({ width: image.naturalWidth, height: image.naturalHeight })
    setLoaded((before) => [...before.filter((other) => other !== src), src])
    void Promise.allSettled(image.getAnimations().map(({ finished }) => finished)).then(() => {
      // Replaced before it had faded in, a picture covers nothing.
      if (image.isConnected) setLoaded((now) => now.slice(now.indexOf(src)))
    })
  }

  // One list, so that a picture keeps its element when another comes over it.
  return [...loaded.filter((other) => other !== src), src].map((layer) => (
    <img
      key={layer}
      src={layer}
      alt={layer === src ? alt : ''}
      data-dimmed={layer === dimmed}
      onLoad={({ currentTarget }) => show(currentTarget)}
    />
  ))
}
