import type { Manifest } from '../../contract/manifest.ts'
import { numbersOf, standingIn } from '../../contract/numbersOf.ts'
import type { ReviewRecord } from '../../contract/record.ts'
import { referencesOf } from '../../contract/referencesOf.ts'
import type { ImageStore } from '../../images/createImageStore.ts'
import { sha256 } from '../../images/sha256.ts'
import { toJson } from '../../record/toZip.ts'
import { nameOf } from '../../review/downloadName.ts'
import { pictureWith } from '../../review/pictureWith.ts'
import { snapshotOf, type Entry } from '../studioContext.ts'
import type { Recorded } from './recordsOf.ts'

/** A file of an archive; of a picture the very bytes that the image store holds, not a copy. */
export type ArchiveFile = { name: string; input: Uint8Array; lastModified: Date }

/**
 * Every review's record in a folder of its own, with the picture and what it was drawn from where
 * one was approved and is held; and a manifest of all that.
 *
 * @param exportedAt in milliseconds since the epoch.
 */
export async function planArchive(
  recorded: readonly Recorded[],
  images: ImageStore,
  exportedAt: number,
): Promise<ArchiveFile[]> {
  const lastModified = new Date(exportedAt)
  const toFile = (name: string, text: string) => ({ name, input: toBytes(text), lastModified })
  // All of it at once: what comes later may change what is held.
  const places = recorded.map(({ record, entry }, index) => ({
    record,
    isReleased: !entry,
    folder: folderOf(record, index),
    pictures: entry ? picturesFor(record, entry, images) : [],
  }))
  const reviews = await Promise.all(places.map(describe))
  const manifest: Manifest = {
    format: 'proofroom-manifest',
    version: 1,
    exportedAt: lastModified.toISOString(),
    reviews,
    numbers: numbersOf(recorded.map(({ record }) => record)),
  }
  return [
    toFile('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`),
    ...places.flatMap(({ folder, record, pictures }) => [
      toFile(`${folder}/record.json`, toJson(record)),
      ...pictures.map(({ file, ...picture }) => ({ name: `${folder}/${file}`, ...picture })),
    ]),
  ]
}

/** By its place on the list, which no other has, and with few enough characters for any system. */
function folderOf({ versions, unfinished, ...record }: ReviewRecord, index: number): string {
  const decided = versions.find(({ number }) => number === standingIn(record)?.version)
  const { prompt = '' } = decided ?? versions[0] ?? unfinished[0] ?? {}
  return `${String(index + 1).padStart(3, '0')}-${nameOf(prompt, 40)}`
}

type Place = { folder: string; record: ReviewRecord; isReleased: boolean }

async function describe(place: Place): Promise<Manifest['reviews'][number]> {
  const { folder, record, isReleased } = place
  const picture = approvedPicture(record)
  return {
    folder,
    outcome: record.outcome,
    record: { file: 'record.json', sha256: await sha256(toBytes(toJson(record))) },
    ...(isReleased
      ? { isReleased }
      : picture && { picture: { file: picture.file, sha256: picture.sha256 } }),
  }
}

/** The approved picture and its references; nothing where none was approved. */
function picturesFor(record: ReviewRecord, entry: Entry, images: ImageStore) {
  const picture = approvedPicture(record)
  if (!picture) return []
  const { context } = snapshotOf(entry)
  return [picture, ...referencesOf(record)].map(({ file, sha256 }) => ({
    file,
    input: images.encoded(pictureWith(context, sha256)).bytes,
    lastModified: new Date(picture.endedAt),
  }))
}

const toBytes = (text: string) => new TextEncoder().encode(text)

function approvedPicture(record: ReviewRecord) {
  const decision = standingIn(record)
  if (decision?.verdict !== 'approved') return undefined
  const version = record.versions.find(({ number }) => number === decision.version)
  return version && { ...version.picture, endedAt: version.endedAt }
}
