import { formatEdges } from './format.ts'
import type { Version } from './version.ts'

/**
 * What was asked for and what came instead, by name, where the two differ. What was left to the
 * model cannot differ, nor what nobody told.
 */
export function notAsAsked({ order, picture, details }: Version): Record<string, string> {
  const { size, quality, background, format } = order.settings
  const pairs = [
    ['Size', size.replace('x', ' × '), formatEdges(picture)],
    ['Quality', quality, details.quality],
    ['Background', background, details.background],
    ['Format', format, picture.mime.replace('image/', '')],
  ] as const
  return Object.fromEntries(
    pairs.flatMap(([name, asked, got]) =>
      asked === 'auto' || !got || asked === got ? [] : [[name, `asked for ${asked}, got ${got}`]],
    ),
  )
}
