import type { Order } from '../order.ts'
import { abstract } from './abstract.ts'
import { emblem } from './emblem.ts'
import { readIdea } from './idea.ts'
import { landscape } from './landscape.ts'
import { randomFrom } from './random.ts'
import { type Scene, setScene, type View } from './scene.ts'
import { stillLife } from './stillLife.ts'
import { group, outward, sideways, type Svg } from './svg.ts'

/** A picture before it is painted: its drawing in units of a thousandth of the short edge. */
export type Composition = {
  scene: Scene
  drawing: Svg
  ground: View['ground']
  width: number
  height: number
}

/** What a picture is composed from. */
export type Asked = Pick<Order, 'prompt' | 'references'>

/**
 * Composes a picture, the same for the same prompt, references and attempt.
 *
 * @param width in pixels, as `height`; only their ratio matters here.
 */
export function compose(
  { prompt, references }: Asked,
  attempt: number,
  width: number,
  height: number,
  isCutOut: boolean,
): Composition {
  const unit = Math.min(width, height) / 1000
  const [w, h] = [width / unit, height / unit]
  const turn = attempt + randomFrom(prompt).int(0, 11)
  const scene = setScene(
    readIdea(prompt, references),
    randomFrom(`${prompt}#${attempt}`),
    turn,
    w,
    h,
  )
  const { svg, ground } = isCutOut ? cutOut(scene) : view(scene)
  return { scene, drawing: sharedDefs(scene) + svg, ground, width: w, height: h }
}

function view(scene: Scene): View {
  const { idea } = scene
  if (idea.manners.has('emblem')) return emblem(scene, false)
  if (idea.manners.has('abstract')) return abstract(scene)
  const outdoors = [...idea.places].some((place) => place !== 'room')
  if (outdoors) return landscape(scene)
  const small = idea.subjects.some(
    ({ thing }) => thing.place === 'table' || thing.place === 'floor',
  )
  if (idea.places.has('room') || small) return stillLife(scene)
  if (idea.subjects.length > 0 || idea.airs.size > 0) return landscape(scene)
  return abstract(scene)
}

/** The picture as a round badge on nothing. */
function cutOut(scene: Scene): View {
  if (scene.idea.manners.has('emblem')) return emblem(scene, true)
  const { width, height } = scene
  const clip = `<defs><clipPath id="badge"><circle cx="${width / 2}" cy="${height * 0.48}" r="430"/></clipPath></defs>`
  const { svg, ground } = view(scene)
  return { svg: clip + group(svg, { 'clip-path': 'url(#badge)' }), ground }
}

/** Gradients that things refer to: light around a lamp, and the beams of a lighthouse. */
export const sharedDefs = ({ palette, isDark, idea }: Scene): Svg => {
  const strength =
    isDark || idea.mood === 'dusk' || idea.mood === 'storm' || idea.mood === 'fog' ? 0.6 : 0.12
  return `<defs>${outward('glow', [0, palette.light, strength], [1, palette.light, 0])}${sideways(
    'beam',
    [0, palette.light, strength],
    [1, palette.light, 0],
  )}${sideways('beam-left', [0, palette.light, 0], [1, palette.light, strength])}</defs>`
}
