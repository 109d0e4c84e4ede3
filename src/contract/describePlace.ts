import type { Place } from './place.ts'

/** `at 62 % from the left, 30 % from the top`, or of a box from where to where. */
export function describePlace({ x, y, size }: Place): string {
  if (!size) return `at ${percent(x)} from the left, ${percent(y)} from the top`
  const across = `${percent(x)} to ${percent(x + size.width)}`
  const down = `${percent(y)} to ${percent(y + size.height)}`
  return `in the box from ${across} from the left, ${down} from the top`
}

const percent = (share: number) => `${Number((share * 100).toFixed(1))} %`
