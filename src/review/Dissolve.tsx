import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
} from 'react'
import { isSameShape, type Edges } from '../viewport/edges.ts'

type DissolveProps = {
  /** An object URL; it may be revoked as soon as its picture has been shown. */
  src: string
  alt: string
  /** Chosen after another one, a finished picture is there at once, to be told apart from it. */
  isFinished: boolean
  /** Whether the grey of the stage could pass for a part of it. */
  isCheckered: boolean
  /** The object URL of a picture that is out of date, for as long as it can be seen. */
  dimmed?: string | undefined
  /** The size that the picture is to have: a preview with fewer pixels is shown as large. */
  planned: Edges | undefined
  /** Told the size of the picture that is seen, before it is; nothing once there is none. */
  onShown: (edges: Edges | undefined) => void
  /** Told what has come on screen, once it can be seen. */
  onSeen: (src: string) => void
}

type Layer = Edges & { src: string; isCheckered: boolean; isCut: boolean }

/**
 * A picture that comes in as the one before it goes. Each keeps the place that is its own: whatever
 * their shapes, nothing flickers, jumps or is squeezed.
 */
export function Dissolve(props: DissolveProps) {
  const { src, alt, isFinished, isCheckered, dimmed, planned, onShown, onSeen } = props
  /** The pictures that have loaded and are not gone yet, the oldest first. */
  const [layers, setLayers] = useState<Layer[]>([])
  const seen = layers.find((layer) => layer.src === src) ?? layers.at(-1)
  const image = useRef<HTMLImageElement>(null)
  const isFinishedSeen = useRef(false)

  useLayoutEffect(() => {
    onShown(seen)
    return () => onShown(undefined)
  }, [seen, onShown])

  useLayoutEffect(() => {
    if (seen?.src === src) isFinishedSeen.current = isFinished
  }, [seen, src, isFinished])

  const tellSeen = useEffectEvent(onSeen)
  useEffect(() => {
    if (seen) tellSeen(seen.src)
  }, [seen])

  // What loads at the very moment stays: nobody would show it again.
  const leaveAlone = useEffectEvent((faded: Layer) => {
    if (faded === seen)
      setLayers((now) => now.filter((layer) => layer === faded || !layers.includes(layer)))
  })
  useEffect(() => {
    if (!seen) return
    const fades = image.current?.getAnimations() ?? []
    void Promise.allSettled(fades.map(({ finished }) => finished)).then(() => leaveAlone(seen))
  }, [seen])

  const show = (loaded: HTMLImageElement) => {
    // Asked for, its style is a known one: without it there would be nothing to fade from.
    loaded.getBoundingClientRect()
    const isCut = isFinished && isFinishedSeen.current
    const layer = { src, isCheckered, isCut, ...edgesOf(loaded, planned) }
    setLayers((before) => (isCut ? [layer] : [...before, layer]))
  }

  const isLoaded = layers.some((layer) => layer.src === src)
  const waiting = { src, isCheckered, isCut: false, width: 1, height: 1 }
  return (isLoaded ? layers : [...layers, waiting]).map((layer) => (
    <img
      key={layer.src}
      ref={layer === seen ? image : null}
      src={layer.src}
      alt={layer.src === src ? alt : ''}
      // Else a large picture would be missing from its first frames.
      decoding="sync"
      data-loaded={layer === seen || undefined}
      data-cut={layer.isCut || undefined}
      data-checkered={layer.isCheckered}
      data-dimmed={layer.src === dimmed}
      style={{ '--width': layer.width, '--height': layer.height } as CSSProperties}
      onLoad={({ currentTarget }) => show(currentTarget)}
    />
  ))
}

function edgesOf(
  { naturalWidth: width, naturalHeight: height }: HTMLImageElement,
  planned?: Edges,
) {
  const own = { width, height }
  return planned && isSameShape(own, planned) ? planned : own
}
