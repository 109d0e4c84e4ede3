import { useEffect, useEffectEvent, type RefObject } from 'react'
import type { PictureViewport } from './createPictureViewport.ts'

/** How far an arrow key moves the picture, in CSS pixels. */
const stride = 80

/** Arrow keys move the picture while there is more of it than fits; else they are the page's. */
export function useArrowKeys(
  viewport: RefObject<PictureViewport | null>,
  isKeyTaken: (event: KeyboardEvent) => boolean,
) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    // Sliders and radio buttons have arrow keys of their own.
    const way = event.target instanceof HTMLInputElement ? undefined : ways.get(event.key)
    if (!way || !viewport.current || viewport.current.isWhole() || isKeyTaken(event)) return
    event.preventDefault()
    viewport.current.pan(way.x * stride, way.y * stride, true)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

/** Where the picture goes when one looks further that way. */
const ways: ReadonlyMap<string, { x: number; y: number }> = new Map([
  ['ArrowLeft', { x: 1, y: 0 }],
  ['ArrowRight', { x: -1, y: 0 }],
  ['ArrowUp', { x: 0, y: 1 }],
  ['ArrowDown', { x: 0, y: -1 }],
])
