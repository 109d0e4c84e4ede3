import { downloadZip } from 'client-zip'
import type { ReviewRecord } from '../contract/record.ts'

/**
 * A record and all its pictures in one archive, under the names that the record gives them.
 *
 * @param pictureOf the bytes of a version, by its number.
 */
export function toZip(record: ReviewRecord, pictureOf: (number: number) => Blob): Promise<Blob> {
  const pictures = record.versions.map(({ number, picture, endedAt }) => ({
    name: picture.file,
    input: pictureOf(number),
    lastModified: new Date(endedAt),
  }))
  const json = {
    name: 'record.json',
    input: toJson(record),
    lastModified: new Date(record.exportedAt),
  }
  return downloadZip([json, ...pictures]).blob()
}

/** A record as it is saved. */
export const toJson = (record: ReviewRecord): string => `${JSON.stringify(record, null, 2)}\n`
