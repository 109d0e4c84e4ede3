import { renderToStaticMarkup } from 'react-dom/server'
import type { Chart } from '../chart.ts'
import type { ChartLayout } from '../chartLayout.ts'
import { Picture } from '../Picture.tsx'

/**
 * The picture as a file for documents, in light and dark.
 *
 * @param css Picture.css; its colours are names.
 * @param tokens what those names stand for.
 */
export function drawStatic(chart: Chart, layout: ChartLayout, css: string, tokens: string): string {
  const { width, height } = layout
  const style = (scheme: Scheme) =>
    `${css.replaceAll(/\/\*.*?\*\//gs, '')}.chart-ground{fill:var(--panel)}`.replaceAll(
      /var\((--[\w-]+)\)/g,
      (_, name: string) => colorOf(tokens, name, scheme),
    )
  return renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Statechart of the machine ${chart.root.key}`}
    >
      <style>{`${style('light')}@media (prefers-color-scheme: dark){${style('dark')}}`}</style>
      <rect className="chart-ground" width="100%" height="100%" rx={10} />
      <Picture chart={chart} layout={layout} />
    </svg>,
  )
}

type Scheme = 'light' | 'dark'

/** @throws Error when the tokens do not give the colour as a pair of greys or of oklch colours. */
function colorOf(tokens: string, name: string, scheme: Scheme): string {
  const oklch = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`
  const pair = new RegExp(`${name}: light-dark\\(${oklch}, ${oklch}\\)`).exec(tokens)
  if (!pair) throw new Error(`tokens.css gives no light and dark colour for ${name}`)
  const [lightness = 0, chroma = 0, hue = 0] = pair.slice(scheme === 'light' ? 1 : 4).map(Number)
  return oklchToHex(lightness, chroma, hue)
}

/** CSS Color 4, section 9.3 and the sample code for Oklab; colours outside sRGB are cut off. */
function oklchToHex(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${linear.map(toByte).join('')}`
}

function toByte(linear: number): string {
  const part = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
  const byte = Math.round(255 * Math.min(1, Math.max(0, part)))
  return byte.toString(16).padStart(2, '0')
}
