import type { Order } from '../../order.ts'
import type { Size } from '../drawing.ts'
import { randomFrom } from '../random.ts'
import type { Directions } from './directions.ts'
import { recognise } from './recognise.ts'
import { type Mask, maskOf } from './regions.ts'
import { silhouette } from './silhouette.ts'

/** Finds where a picture is to change: the things that are named, else a region. */
export function maskFinder(
  { given, context, references }: Pick<Order, 'context' | 'references'> & { given: Buffer },
  { target, region }: Pick<Directions, 'target' | 'region'>,
  seed: string,
): (size: Size) => Promise<Mask> {
  const maskOfRegion = (name: typeof region) => maskOf(name, randomFrom(seed))
  if (!target) return () => Promise.resolve(maskOfRegion(region))
  // once for all previews
  let recognised: ReturnType<typeof recognise> | undefined
  return async (size) => {
    recognised ??= recognise(given, { prompt: context, references })
    const drawing = await recognised
    const found = drawing && (await silhouette(drawing, target.parts, size))
    if (!found) return maskOfRegion(target.instead)
    const within = maskOfRegion(target.within)
    return (x, y) => found(x, y) * within(x, y)
  }
}
