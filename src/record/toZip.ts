import { downloadZip } from 'client-zip'
import type { ReviewRecord } from '../contract/record.ts'
import { referencesOf } from '../contract/referencesOf.ts'

/**
 * A record in one archive with its versions and what they were drawn from, under the names that the
 * record gives them.
 *
 * @param pictureOf the bytes with a digest.
 */
export function toZip(
  record: ReviewRecord,
  pictureOf: (sha256: string) => Uint8Array,
): Promise<Blob> {
  const pictures = record.versions.map(({ picture, endedAt }) => ({
    name: picture.file,
    input: pictureOf(picture.sha256),
    lastModified: new Date(endedAt),
  }))
  const references = referencesOf(record).map(({ file, sha256 }) => ({
    name: file,
    input: pictureOf(sha256),
    lastModified: new Date(record.exportedAt),
  }))
  const json = {
    name: 'record.json',
    input: toJson(record),
    lastModified: new Date(record.exportedAt),
  }
  return downloadZip([json, ...pictures, ...references]).blob()
}

/** A record as it is saved. */
export const toJson = (record: ReviewRecord): string => `${JSON.stringify(record, null, 2)}\n`
