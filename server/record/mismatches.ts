import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { ReviewRecord } from '../../src/contract/record.ts'

/** What the record says of a file. */
type Recorded = ReviewRecord['versions'][number]['picture']

/** How the bytes of a file differ from what the record says of them. */
export async function mismatches(picture: Recorded, bytes: Uint8Array): Promise<string[]> {
  const { file, sha256, mime, width, height } = picture
  const problems: string[] = []
  if (bytes.length !== picture.bytes)
    problems.push(`${file} has ${bytes.length} bytes instead of ${picture.bytes}.`)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    problems.push(`${file} has another SHA-256 than the record.`)
  const seen = await sharp(bytes)
    .metadata()
    .catch(() => undefined)
  if (!seen) return [...problems, `${file} is not a picture.`]
  if (`image/${seen.format}` !== mime) problems.push(`${file} is ${seen.format}, not ${mime}.`)
  // As browsers show it, turned by what its EXIF says.
  const shown = seen.autoOrient
  if (shown.width !== width || shown.height !== height)
    problems.push(`${file} has ${shown.width} × ${shown.height} pixels, not ${width} × ${height}.`)
  return problems
}
