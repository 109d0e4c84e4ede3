import { createViewport } from '../viewport/createViewport.ts'
import { keepFilled, keepMiddle, type Scene, type Size, type View } from '../viewport/panZoom.ts'
import { writeSeenPart } from './writeSeenPart.ts'
import { eraseView, writeView } from './writeView.ts'

/** A picture pixel of 32 CSS pixels can be counted. */
const largest = 32

type PictureViewportOptions = {
  /** Told how many CSS pixels a pixel of the picture has. */
  onZoom: (k: number) => void
  onSwipe: (direction: 'left' | 'right') => void
}

/** Where a picture was, in which room. */
export type KeptView = { view: View; scene: Scene }

export type PictureViewport = ReturnType<typeof createPictureViewport>

/**
 * Zoom and pan of the picture on a stage. Whole, it stands where the page's style puts it; else
 * its frame, and whatever else follows `--view`, is moved by what is written to the stage's parent.
 *
 * @param stage its first child is the picture's frame, which has the picture's own size in
 *   `--width` and `--height`.
 */
export function createPictureViewport(
  stage: HTMLElement,
  { onZoom, onSwipe }: PictureViewportOptions,
) {
  const { parentElement: desk, firstElementChild: frame } = stage
  if (!desk || !(frame instanceof HTMLElement)) throw new Error('The stage has no frame')
  const home = () => fitted(frame, stage.getBoundingClientRect())
  const isWhole = ({ k }: View) => Math.abs(k / home().k - 1) < 0.001
  let wasWhole = true
  let before: Scene | undefined

  const viewport = createViewport({
    frame: stage,
    rules: {
      start: home,
      fit: home,
      limits: () => ({ smallest: Math.min(1, home().k), largest }),
      keep: (view, room) =>
        isWhole(view) ? home() : keepFilled(view, ownSize(frame), room, reachOf(desk, frame)),
    },
    write: (view, isGliding) => {
      wasWhole = isWhole(view)
      before = { drawing: ownSize(frame), frame: stage.getBoundingClientRect() }
      writeView(desk, { view, home: home(), drawing: before.drawing, isWhole: wasWhole, isGliding })
      writeSeenPart(desk, view, before)
      onZoom(view.k)
    },
    onResize: () => refresh(),
    gestures: {
      doubleClick: (at) => {
        if (!wasWhole) viewport.fit()
        else viewport.zoom((home().k > 0.99 ? 2 : 1) / viewport.view().k, at, true)
      },
      swipe: (direction) => {
        if (wasWhole) onSwipe(direction)
      },
      // Where the page scrolls, the wheel is the page's.
      wheel: () =>
        document.documentElement.scrollHeight > innerHeight && wasWhole ? 'nothing' : 'zoom',
    },
  })

  const sceneNow = (): Scene => ({ drawing: ownSize(frame), frame: stage.getBoundingClientRect() })

  /** After the stage or the picture got another size: still whole, or the same place at the same zoom. */
  const refresh = () => {
    const now = sceneNow()
    if (wasWhole || !before) viewport.fit(false)
    else viewport.show(keepMiddle(viewport.view(), before, now))
  }

  // The frame gets a picture's size when the picture is there to be seen, which nobody tells.
  const resizing = new MutationObserver(refresh)
  resizing.observe(frame, { attributeFilter: ['style'] })

  return {
    ...viewport,
    refresh,
    isWhole: () => wasWhole,
    /** A picture pixel is one CSS pixel, whatever number of the screen's own pixels that has. */
    actualSize: () => {
      const { width, height } = stage.getBoundingClientRect()
      viewport.zoom(1 / viewport.view().k, { x: width / 2, y: height / 2 }, true)
    },
    /** Where the picture is, unless it is whole. */
    keep: (): KeptView | undefined =>
      before && !wasWhole ? { view: viewport.view(), scene: before } : undefined,
    restore: ({ view, scene }: KeptView) => {
      viewport.show(keepMiddle(view, scene, sceneNow()))
      // As by hand: it is to stay there.
      viewport.pan(0, 0)
    },
    end: () => {
      resizing.disconnect()
      viewport.end()
      eraseView(desk)
    },
  }
}

const ownSize = ({ style }: HTMLElement): Size => ({
  width: Number(style.getPropertyValue('--width')),
  height: Number(style.getPropertyValue('--height')),
})

/** What moves with the picture, in its own pixels: another one beside it may have another shape. */
function reachOf(desk: Element, frame: HTMLElement): Size {
  const own = ownSize(frame)
  const scale = own.width / laidOut(frame).width
  const others = [...desk.querySelectorAll('.stage.other > .frame, .divided > img')].map(laidOut)
  return {
    width: Math.max(own.width, ...others.map(({ width }) => width * scale)),
    height: Math.max(own.height, ...others.map(({ height }) => height * scale)),
  }
}

/** In CSS pixels, whatever moves it. */
function laidOut(element: Element): Size {
  const { width, height } = getComputedStyle(element)
  return { width: parseFloat(width), height: parseFloat(height) }
}

/** Where the style puts the frame: in the middle of its stage. */
function fitted(frame: HTMLElement, room: Size): View {
  const { width, height } = ownSize(frame)
  const k = laidOut(frame).width / width
  return { k, x: (room.width - width * k) / 2, y: (room.height - height * k) / 2 }
}
