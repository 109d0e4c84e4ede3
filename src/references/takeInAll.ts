import { limits } from '../contract/limits.ts'
import type { ImageStore } from '../images/createImageStore.ts'
import type { Reference } from './reference.ts'
import { takeIn } from './takeIn.ts'
import { UnfitFile } from './UnfitFile.ts'

export type Taker = {
  images: ImageStore
  /** How many go along by now. */
  count: () => number
  /** Takes one over; tells whether it was new. */
  add: (reference: Reference) => boolean
}

/** More sentences than these are not read. */
const maxReasons = 4

/**
 * Takes in as many of the files as there is room for, one after the other: decoded together, eight
 * photographs would need gigabytes.
 *
 * @returns why the others were not taken, in sentences.
 */
export async function takeInAll(files: readonly File[], taker: Taker): Promise<string[]> {
  const reasons: string[] = []
  for (const [index, file] of files.entries()) {
    if (taker.count() >= limits.references) {
      const rest = files.length - index
      const left = rest === 1 ? `${nameOf(file)} was` : `${rest} more were`
      return [
        ...shortened(reasons),
        `${left} left out: ${limits.references} reference pictures are the most.`,
      ]
    }
    const reason = await problemWith(file, taker)
    if (reason) reasons.push(`${nameOf(file)} ${reason}.`)
  }
  return shortened(reasons)
}

async function problemWith(file: File, { images, add }: Taker): Promise<string | undefined> {
  try {
    const reference = await takeIn(file, images)
    if (add(reference)) return undefined
    images.release(reference.id)
    return 'is there already'
  } catch (error) {
    if (error instanceof UnfitFile) return error.message
    return `could not be taken in: ${error instanceof Error ? error.message : String(error)}`
  }
}

const nameOf = ({ name }: File) => name || 'The picture'

const shortened = (reasons: string[]) =>
  reasons.length > maxReasons
    ? [
        ...reasons.slice(0, maxReasons - 1),
        `${reasons.length - maxReasons + 1} more were not taken, for such reasons.`,
      ]
    : reasons
