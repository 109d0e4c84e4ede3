import { type Colour, lightnessOf, mix } from './colour.ts'

/** The colours of one picture. */
export type Palette = {
  /** From the top down to the horizon. */
  sky: readonly [Colour, Colour, Colour]
  /** Land from the farthest layer to the nearest. */
  land: readonly [far: Colour, mid: Colour, near: Colour]
  water: Colour
  /** The darkest tone: silhouettes, shadows. */
  ink: Colour
  /** The lightest: paper, sails, walls. */
  paper: Colour
  /** Windows, lamps, the sun's disc. */
  light: Colour
  accent: Colour
  /** How much of the shadow's colour lies on things, 0–1. */
  gloom: number
}

const palette = (
  sky: Palette['sky'],
  land: Palette['land'],
  [water, ink, paper, light, accent]: readonly [Colour, Colour, Colour, Colour, Colour],
  gloom = 0,
): Palette => ({ sky, land, water, ink, paper, light, accent, gloom })

export const moods = {
  day: [
    palette(
      ['#79b4d3', '#b5d9dd', '#f3ecd4'],
      ['#9dbfae', '#4f8a78', '#1f4a4a'],
      ['#3c87a0', '#16302f', '#fbf5e6', '#fff1bf', '#e4573d'],
    ),
    palette(
      ['#f0b98b', '#f6d3a6', '#fbeccb'],
      ['#a9c3ad', '#5f9483', '#274d4f'],
      ['#4f9a9b', '#1d3237', '#fff7e6', '#fff3cb', '#d9503f'],
    ),
    palette(
      ['#4f8fc0', '#93c4d9', '#e3eed9'],
      ['#8db6a2', '#4c8b5f', '#234b34'],
      ['#2a6f9b', '#172b28', '#faf6ea', '#fff0b3', '#ee7a3a'],
    ),
  ],
  dusk: [
    palette(
      ['#2b2c58', '#8a4c7c', '#f5a06c'],
      ['#8a5a7d', '#4a3763', '#1d1936'],
      ['#4d4478', '#141228', '#f6e6d8', '#ffd98c', '#ff7d4f'],
      0.28,
    ),
    palette(
      ['#1f3a5f', '#6b6f94', '#f4b183'],
      ['#6d7593', '#3a4a6c', '#16223c'],
      ['#3c5579', '#0f182b', '#f4e8da', '#ffdf9a', '#f2784b'],
      0.28,
    ),
    palette(
      ['#41305f', '#b8567a', '#ffbf7d'],
      ['#a1617f', '#5c3c63', '#241a3b'],
      ['#6b4474', '#190f2b', '#fbe9d7', '#ffe3a1', '#ff8a54'],
      0.25,
    ),
  ],
  dawn: [
    palette(
      ['#7f9cc4', '#e6bcb9', '#fbe2c0'],
      ['#a8a8c4', '#67769f', '#2c3b60'],
      ['#7d92b5', '#1d2743', '#fdf3e6', '#fff0c4', '#ee7c68'],
      0.12,
    ),
    palette(
      ['#a7b6d6', '#f2c9c0', '#fdeccf'],
      ['#b7aebf', '#7c7c9a', '#36425e'],
      ['#93a3bd', '#222c44', '#fff6ea', '#fff1cb', '#e8836a'],
      0.1,
    ),
  ],
  night: [
    palette(
      ['#0b1230', '#1a2c58', '#3d6186'],
      ['#2b4670', '#182b4f', '#0a142d'],
      ['#1d3a63', '#060b1c', '#e9e6da', '#ffe0a0', '#f2a154'],
      0.4,
    ),
    palette(
      ['#120f2e', '#2d2458', '#5a4a86'],
      ['#40376f', '#241f4b', '#100d28'],
      ['#2e2c60', '#08061a', '#ece5e2', '#ffdca0', '#f08a78'],
      0.4,
    ),
    palette(
      ['#08202b', '#124252', '#3a7d82'],
      ['#22585f', '#10363f', '#061a22'],
      ['#145060', '#041117', '#e6ece2', '#ffe4a6', '#f4a259'],
      0.4,
    ),
  ],
  fog: [
    palette(
      ['#b9c4c7', '#d3d9d6', '#e9e7de'],
      ['#c3cbca', '#8b9a9d', '#3f5056'],
      ['#a3b1b4', '#273439', '#f6f4ec', '#fff6dd', '#c9694a'],
      0.15,
    ),
    palette(
      ['#c6c3cc', '#ddd5d6', '#efe7df'],
      ['#c9c2c9', '#938fa0', '#474a5c'],
      ['#aeabb8', '#2b2d3b', '#f8f3ec', '#fff3dc', '#b9655f'],
      0.15,
    ),
  ],
  storm: [
    palette(
      ['#27333f', '#51636d', '#a9b3a8'],
      ['#6b7a7c', '#3d4d53', '#182329'],
      ['#3f5862', '#0e161a', '#e8e8dd', '#f7e6a8', '#e0893f'],
      0.3,
    ),
    palette(
      ['#2b2c42', '#565a75', '#b0a9a8'],
      ['#6d6f84', '#3f425b', '#191b2c'],
      ['#454c6b', '#0f101d', '#ebe6e0', '#f9e3a7', '#dd7c56'],
      0.3,
    ),
  ],
  winter: [
    palette(
      ['#9dbcd3', '#d5e3e8', '#f8ede2'],
      ['#dbe6ec', '#c6d8e3', '#f2f5f4'],
      ['#8db3c8', '#22374a', '#fbfaf5', '#ffefcb', '#d9503f'],
      0.04,
    ),
    palette(
      ['#7f93b8', '#bcc3d8', '#f3d9cf'],
      ['#cfd3e2', '#b9c3da', '#edeff3'],
      ['#8aa0c2', '#28304d', '#fbf8f4', '#ffe9c4', '#e0624c'],
      0.08,
    ),
  ],
  autumn: [
    palette(
      ['#e9b878', '#f3d3a0', '#fbeacb'],
      ['#d59a5f', '#a9552f', '#4a2626'],
      ['#6f8f8f', '#2c1719', '#fdf3df', '#fff0c2', '#cf3f2a'],
      0.04,
    ),
    palette(
      ['#8fb2b8', '#d3d6bd', '#f6e4bd'],
      ['#d3a55c', '#b5602f', '#4f2b22'],
      ['#5f8791', '#2a1a17', '#fcf3e0', '#fff0c2', '#c8392b'],
      0.02,
    ),
  ],
  summer: [
    palette(
      ['#3fa0cf', '#8fd0dc', '#fdf0c8'],
      ['#a5cf9a', '#4fa06a', '#1c5a4a'],
      ['#2a98b0', '#113a37', '#fffaea', '#fff0a6', '#ff6b4a'],
    ),
    palette(
      ['#5cb6c8', '#a9dcd2', '#fff3cf'],
      ['#b9d48c', '#6aa656', '#23573c'],
      ['#2fa3ad', '#143630', '#fffbee', '#fff2ad', '#f9733f'],
    ),
  ],
  desert: [
    palette(
      ['#e58f64', '#f3b888', '#fce0b4'],
      ['#e6a678', '#c9744f', '#6f2f35'],
      ['#5b9a9b', '#3a1824', '#fff1dc', '#fff0c6', '#2f7f86'],
    ),
    palette(
      ['#5fa3b5', '#b4cfc0', '#f9e3b9'],
      ['#e8bf8a', '#d08f57', '#7a3e33'],
      ['#3f8d97', '#3a1b1f', '#fff4df', '#fff2c9', '#d9503f'],
    ),
  ],
} as const satisfies Record<string, readonly [Palette, ...Palette[]]>
export type Mood = keyof typeof moods

/** The palette, leaning towards `colour`. */
export function tinted(base: Palette, colour: Colour, share = 0.42): Palette {
  const lean = (tone: Colour): Colour => {
    const towards = mix(
      colour,
      lightnessOf(tone) > lightnessOf(colour) ? '#ffffff' : '#0c0d14',
      0.45,
    )
    return mix(tone, towards, share)
  }
  const [top, mid, low] = base.sky
  const [far, middle, near] = base.land
  return {
    ...base,
    sky: [lean(top), lean(mid), lean(low)],
    land: [lean(far), lean(middle), lean(near)],
    water: lean(base.water),
    ink: lean(base.ink),
    accent: colour,
  }
}

/** The colours of pictures to draw from: of the first the sky, then the land, the water, an accent. */
export function referred(base: Palette, references: readonly Colour[]): Palette {
  const like = (index: number): Palette => {
    const colour = references[index % references.length]
    return colour ? tinted(base, colour, 0.75) : base
  }
  const [{ land }, { water }, { accent }] = [like(1), like(2), like(3)]
  return { ...like(0), land, water, accent }
}
