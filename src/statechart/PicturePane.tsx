import { Minus, Plus } from 'lucide-react'
import {
  useEffect,
  useEffectEvent,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import { useLive } from './ChartContext.ts'
import type { Chart } from './chart.ts'
import type { ChartLayout } from './chartLayout.ts'
import { createChartViewport, type ChartViewport } from './createChartViewport.ts'
import { nearest, type Direction } from './nearest.ts'
import { Picture } from './Picture.tsx'

type PicturePaneProps = {
  chart: Chart
  layout: ChartLayout
  selected: string | undefined
  onSelect: (id: string) => void
  /** Where the drawing is, for whoever saves it. */
  svg: RefObject<SVGSVGElement | null>
  /** What else can be done with the picture, beside zooming. */
  children: ReactNode
}

/** The picture in a frame of its own: to zoom, to move, to walk through by arrow keys. */
export function PicturePane(props: PicturePaneProps) {
  const { chart, layout, selected, onSelect, svg, children } = props
  const viewport = useRef<ChartViewport>(null)
  const innermost = useLive(({ active }) => [...active].at(-1) ?? '')

  const follow = useEffectEvent(() => {
    const state = findPick(svg.current, innermost)
    const find = (parts: string) => svg.current?.querySelectorAll(parts) ?? []
    const titles = find('[data-active] > .chart-title')
    if (state) viewport.current?.follow(state, titles, find('.chart-send'))
  })
  useEffect(() => {
    if (!svg.current) return
    const created = createChartViewport(svg.current, layout, follow)
    viewport.current = created
    return created.end
  }, [svg, layout])
  useEffect(() => follow(), [innermost])

  const walk = (direction: Direction) => {
    const from = document.activeElement?.closest('[data-pick]')
    const picks = svg.current?.querySelectorAll('[data-pick]') ?? []
    const next = from ? nearest(from, picks, direction) : findPick(svg.current, innermost)
    if (!(next instanceof SVGElement)) return
    next.focus({ preventScroll: true })
    onSelect(next.dataset.pick ?? '')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const direction = arrowKeys.get(event.key)
    const move = direction ? () => walk(direction) : zoomKeys(viewport.current).get(event.key)
    if (!move) return
    event.preventDefault()
    move()
  }

  return (
    <div className="machine-pane" onKeyDown={onKeyDown}>
      <svg
        ref={svg}
        className="machine-picture"
        role="group"
        tabIndex={0}
        data-focus-home
        onFocus={({ target, currentTarget }) => {
          const isByKey = target !== currentTarget && target.matches(':focus-visible')
          if (isByKey) viewport.current?.reveal(target)
        }}
        aria-label="Picture of the machine. Arrow keys walk through it; plus, minus and 0 zoom."
      >
        <Picture chart={chart} layout={layout} selected={selected} />
      </svg>
      <div className="machine-tools">
        <div className="machine-zoom" role="group" aria-label="Zoom">
          <button aria-label="Zoom out" onClick={() => viewport.current?.zoomOut()}>
            <Minus className="icon" aria-hidden />
          </button>
          <button onClick={() => viewport.current?.fit()}>Fit</button>
          <button aria-label="Zoom in" onClick={() => viewport.current?.zoomIn()}>
            <Plus className="icon" aria-hidden />
          </button>
        </div>
        {children}
      </div>
    </div>
  )
}

const findPick = (svg: SVGSVGElement | null, id: string) =>
  svg?.querySelector(`[data-pick="${CSS.escape(id)}"]`)

const arrowKeys: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
])

const zoomKeys = (viewport: ChartViewport | null) =>
  new Map([
    ['+', viewport?.zoomIn],
    ['=', viewport?.zoomIn],
    ['-', viewport?.zoomOut],
    ['0', viewport?.fit],
  ])
