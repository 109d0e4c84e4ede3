import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { OtherPicture } from './OtherPicture.tsx'
import { inText, type Picture } from './picture.ts'

type SliderProps = { frame: Element; picture: Picture; other: Picture }

/**
 * The other picture over the right part of the frame. The divider goes over the part of the
 * picture that is seen, and is written to the style: rendering each of its places would be slow.
 */
export function Slider({ frame, picture, other }: SliderProps) {
  const divider = useRef<HTMLDivElement>(null)
  const move = (percent: number) =>
    divider.current?.parentElement?.style.setProperty('--divided-at', String(percent / 100))

  useEffect(() => move(50), [])

  return (
    <>
      {createPortal(
        <div className="layer divided">
          <OtherPicture picture={picture} other={other} alt={`Compared with ${inText(other)}`} />
        </div>,
        frame,
      )}
      <div className="divider" ref={divider}>
        <input
          type="range"
          min={0}
          max={100}
          step={0.5}
          defaultValue={50}
          aria-label={`Divider between ${inText(picture)} and ${inText(other)}`}
          onChange={({ target }) => move(target.valueAsNumber)}
        />
      </div>
    </>
  )
}
