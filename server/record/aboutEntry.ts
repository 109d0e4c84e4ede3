import type { Manifest } from '../../src/contract/manifest.ts'
import { standingIn } from '../../src/contract/numbersOf.ts'
import type { ReviewRecord } from '../../src/contract/record.ts'

type Entry = Manifest['reviews'][number]

/** What a manifest says of a review and its record denies, each in a sentence. */
export function aboutEntry(entry: Entry, record: ReviewRecord, { exportedAt }: Manifest): string[] {
  const problems: string[] = []
  if (entry.outcome !== record.outcome)
    problems.push(`The manifest says ${entry.outcome}, the record says ${record.outcome}.`)
  if (Date.parse(record.exportedAt) > Date.parse(exportedAt))
    problems.push('The record was made after the manifest.')
  return [...problems, ...aboutPicture(entry, record)]
}

function aboutPicture({ picture, isReleased }: Entry, record: ReviewRecord): string[] {
  const decision = standingIn(record)
  const approved = decision?.verdict === 'approved' ? decision : undefined
  const version = record.versions.find(({ number }) => number === approved?.version)
  if (isReleased)
    return picture ? ['The manifest names a picture, and says that it was given up.'] : []
  if (!picture) return approved ? ['The manifest does not name the approved picture.'] : []
  if (!approved) return ['The manifest names a picture, but none was approved.']
  return picture.sha256 === approved.sha256 && picture.file === version?.picture.file
    ? []
    : ['The manifest names another picture than the one that was approved.']
}

/** Each review has a folder of its own; where names differ only in case, not everywhere. */
export function aboutFolders({ reviews }: Manifest): string[] {
  const folders = reviews.map(({ folder }) => folder.toLowerCase())
  return reviews
    .filter((_, index) => folders.indexOf(folders[index] ?? '') < index)
    .map(({ folder }) => `Two reviews have the folder ${folder}.`)
}
