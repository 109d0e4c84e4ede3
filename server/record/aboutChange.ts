import sharp from 'sharp'
import { changedOutside, type Pixels } from '../../src/contract/changedOutside.ts'
import { boxesOf } from '../../src/contract/place.ts'
import type { ReviewRecord } from '../../src/contract/record.ts'

type Version = ReviewRecord['versions'][number]

/** Browsers and this script decode lossy formats by different libraries. */
const tolerance = 0.01

/** What a version says of its change that cannot be, each in a sentence. */
export function aboutChange({ number, change, changedOutside }: Version): string[] {
  const problems: string[] = []
  const boxes = boxesOf(change?.marks ?? [])
  if (change && change.version >= number)
    problems.push(`Version ${number} cannot be a change of version ${change.version}.`)
  if (change?.isMasked && !boxes.length)
    problems.push(`Version ${number} is said to be masked, but has no box.`)
  if (changedOutside !== undefined && !change?.isMasked)
    problems.push(`Version ${number} tells of changes outside of boxes, but was not masked.`)
  return problems
}

/**
 * Measures anew what changed outside of the boxes.
 *
 * @param before the picture that was changed.
 * @returns in a sentence what else the record says; nothing where it says that or nothing.
 */
export async function aboutOutside(
  { number, change, changedOutside: said }: Version,
  before: Uint8Array,
  after: Uint8Array,
): Promise<string[]> {
  if (said === undefined || !change?.marks) return []
  const [first, second] = [await pixelsOf(before), await pixelsOf(after)]
  if (first.width !== second.width || first.height !== second.height)
    return [`Version ${number} has another size than what was changed: nobody could compare them.`]
  const found = changedOutside(first, second, boxesOf(change.marks))
  if (Math.abs(found - said) <= tolerance) return []
  const claim = `Version ${number} is said to have changed ${percent(said)} outside of its boxes`
  return [`${claim}, but ${percent(found)} did.`]
}

async function pixelsOf(bytes: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height }
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
