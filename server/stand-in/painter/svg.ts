import type { Colour } from './colour.ts'

/** A piece of SVG. */
export type Svg = string

type Extra = Readonly<Record<string, string | number>>
const attributes = (extra: Extra) =>
  Object.entries(extra)
    // on a shape of its own `opacity` would cost a layer as large as the picture
    .flatMap(([name, value]) =>
      name === 'opacity'
        ? ([
            ['fill-opacity', value],
            ['stroke-opacity', value],
          ] as const)
        : ([[name, value]] as const),
    )
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : value}"`)
    .join('')

/** To a tenth: finer than any pixel, and short. */
export const round = (value: number) => Math.round(value * 10) / 10

export const path = (d: string, fill: string, extra: Extra = {}): Svg =>
  `<path d="${d}" fill="${fill}"${attributes(extra)}/>`
export const line = (d: string, stroke: string, width: number, extra: Extra = {}): Svg =>
  path(d, 'none', { stroke, 'stroke-width': width, 'stroke-linecap': 'round', ...extra })
export const circle = (x: number, y: number, r: number, fill: string, extra: Extra = {}): Svg =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}"${attributes(extra)}/>`
export const oval = (
  [x, y]: readonly [number, number],
  [rx, ry]: readonly [number, number],
  fill: string,
  extra: Extra = {},
): Svg =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}"${attributes(extra)}/>`
export const box = (
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
  fill: string,
  extra: Extra = {},
): Svg =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"${attributes(extra)}/>`
export const group = (content: Svg, extra: Extra): Svg => `<g${attributes(extra)}>${content}</g>`
/** Fades `content` as one; dear, so only for a few. */
export const faded = (content: Svg, opacity: number): Svg =>
  `<g opacity="${opacity}">${content}</g>`

/** Draws `content`, made for a height of 100 with its foot at 0 0, at a place and height. */
export const placed = (content: Svg, x: number, y: number, height: number, flip = false): Svg =>
  group(content, {
    transform: `translate(${round(x)} ${round(y)}) scale(${(flip ? -height : height) / 100} ${height / 100})`,
  })

type Stop = readonly [offset: number, colour: Colour, opacity?: number]
const stops = (list: readonly Stop[]) =>
  list
    .map(
      ([at, colour, opacity = 1]) =>
        `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('')

/** A gradient from top to bottom of what it fills. */
export const downward = (id: string, ...list: readonly Stop[]): Svg =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops(list)}</linearGradient>`
export const sideways = (id: string, ...list: readonly Stop[]): Svg =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="1" y2="0">${stops(list)}</linearGradient>`
/** A gradient from the middle of what it fills to its edge. */
export const outward = (id: string, ...list: readonly Stop[]): Svg =>
  `<radialGradient id="${id}">${stops(list)}</radialGradient>`

export type Point = readonly [x: number, y: number]

/** A soft curve through points, left open. */
export function curve(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      const before = points[index - 1]
      if (!before) return `M${round(x)} ${round(y)}`
      const middle = (before[0] + x) / 2
      return `C${round(middle)} ${round(before[1])} ${round(middle)} ${round(y)} ${round(x)} ${round(y)}`
    })
    .join('')
}

export const polygon = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`

/** A whole document of `width` by `height` units, in a size in pixels. */
export const svgOf = (
  drawing: Svg,
  units: { width: number; height: number },
  width: number,
  height: number,
): Svg =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${units.width} ${units.height}" preserveAspectRatio="none">${drawing}</svg>`
