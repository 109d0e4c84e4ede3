import type { Colour } from './colour.ts'
import { lighter, lightnessOf, mix, tonesOf } from './colour.ts'
import type { Idea } from './idea.ts'
import { moods, type Palette, referred, tinted } from './palettes.ts'
import type { Random } from './random.ts'
import type { Svg } from './svg.ts'
import type { Place } from './vocabulary.ts'
import type { Brush, Thing } from './things/thing.ts'

/** What every part of a picture is drawn from. Lengths: the short edge is 1000 units. */
export type Scene = {
  idea: Idea
  random: Random
  palette: Palette
  width: number
  height: number
  isMinimal: boolean
  isDark: boolean
  /** Whether light comes from somewhere in the sky. */
  hasLight: boolean
  /** Whether sun or moon themselves are seen. */
  hasDisc: boolean
  disc: { x: number; y: number; r: number }
  /** Goes up by one with every attempt. */
  turn: number
  /** How near one is to the subjects, about 1. */
  zoom: number
  /** How far the horizon lies from its usual height, as a share of the height. */
  lift: number
}

/** A scene outdoors: its horizon, and which places it has. */
export type Stage = { scene: Scene; horizon: number; has: (place: Place) => boolean }

/** A finished composition, and the colour along its bottom edge, on which type is set. */
export type View = { svg: Svg; ground: Colour }

/**
 * Decides what the picture's parts share: palette, light, where the sun stands.
 *
 * @param turn goes up by one with every attempt, so that neighbours differ for certain.
 */
export function setScene(
  idea: Idea,
  random: Random,
  turn: number,
  width: number,
  height: number,
): Scene {
  const palette = paletteFor(idea, turn)
  const isMinimal = idea.manners.has('minimal')
  const isDark = idea.mood === 'night'
  const isLow = idea.mood === 'dusk' || idea.mood === 'dawn'
  const isHidden = idea.mood === 'storm' || idea.airs.has('rain') || idea.airs.has('fog')
  const isAsked = idea.airs.has('sun') || idea.airs.has('moon')
  return {
    idea,
    random,
    palette,
    width,
    height,
    isMinimal,
    isDark,
    hasLight: true,
    hasDisc: isAsked || !isHidden,
    disc: {
      x: width * (turn % 2 ? random.between(0.18, 0.38) : random.between(0.62, 0.82)),
      y: height * (isLow ? random.between(0.36, 0.52) : random.between(0.15, 0.3)),
      r: random.between(44, 74) * (isMinimal ? 2 : isAsked ? 1.5 : 1),
    },
    turn,
    zoom: cycle([1.04, 1.22, 0.84], turn),
    lift: cycle([0, 0.06, -0.05, 0.02], turn),
  }
}

/** One of a list, in turn. */
export const cycle = <Item>(list: readonly [Item, ...Item[]], turn: number): Item =>
  list[turn % list.length] ?? list[0]

function paletteFor(idea: Idea, turn: number): Palette {
  let palette: Palette = referred(cycle<Palette>(moods[idea.mood], turn), idea.references)
  const [loose] = idea.loose
  if (loose) palette = tinted(palette, loose)
  const skyColour = idea.colours.get('sky') ?? idea.colours.get('background')
  if (skyColour)
    palette = {
      ...palette,
      sky: [lighter(skyColour, -0.08), skyColour, mix(skyColour, palette.paper, 0.5)],
    }
  const seaColour = idea.colours.get('sea')
  if (seaColour) palette = { ...palette, water: mix(seaColour, palette.ink, palette.gloom * 0.6) }
  const ground = [...idea.colours].find(
    ([place]) => place !== 'sky' && place !== 'sea' && place !== 'background',
  )?.[1]
  if (ground)
    palette = {
      ...palette,
      land: [mix(ground, palette.sky[2], 0.5), ground, lighter(ground, -0.2)],
    }
  return idea.isSnowy && idea.mood !== 'winter' ? snowed(palette) : palette
}

/** Snow lies on the land: light, and as blue as the shadow. */
function snowed(palette: Palette): Palette {
  const snow = (share: number) => mix('#eef3f6', palette.sky[0], share)
  const dim = palette.gloom
  return {
    ...palette,
    land: [snow(0.42 + dim * 0.5), snow(0.3 + dim * 0.5), snow(0.14 + dim * 0.6)],
  }
}

/** The brush for a thing of this colour in the scene's light. */
export function brushFor({ palette, random }: Scene, colour: Colour, isNamed: boolean): Brush {
  const gloom = palette.gloom * (isNamed ? 0.55 : 0.9)
  const main = mix(colour, palette.ink, gloom)
  return {
    ...tonesOf(main),
    ink: palette.ink,
    paper: mix(palette.paper, palette.ink, palette.gloom * 0.55),
    lamp: palette.gloom > 0.05 ? palette.light : mix(palette.light, palette.sky[0], 0.45),
    accent: mix(palette.accent, palette.ink, palette.gloom * 0.3),
    random,
  }
}

/** A colour that reads on `behind`: ink on light grounds, paper on dark ones. */
export const readableOn = ({ palette }: Scene, behind: Colour): Colour =>
  lightnessOf(behind) > 0.62 ? palette.ink : palette.paper

/** A thing's height in units, no wider than the picture bears. */
export const heightIn = ({ width, height }: Scene, thing: Thing, scale: number): number =>
  Math.min(thing.height * 1000 * scale, (width * 0.78 * 100) / (thing.width ?? 90), height * 0.62)
