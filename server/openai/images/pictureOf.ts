import { Base64 } from '../../relay/Base64.ts'
import type { Reading } from '../api.ts'
import { pictureAt } from './pictureAt.ts'
import { dataUrl } from './withoutDataUrl.ts'

/** What a server may tell of a picture: its base64, or where it is. */
type Told = { b64_json?: string | null | undefined; url?: string | null | undefined }

/** The picture, fetched where only its address came. */
export async function pictureOf(
  { b64_json, url }: Told,
  reading: Reading,
): Promise<Base64 | undefined> {
  const inline = b64_json ?? (url && dataUrl.test(url) ? url : undefined)
  if (inline !== undefined) return Base64.fromText(inline.replace(dataUrl, ''))
  return url ? pictureAt(url, reading) : undefined
}
