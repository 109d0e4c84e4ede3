import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../../src/contract/manifest.ts'
import type { ReviewRecord } from '../../src/contract/record.ts'
import { aboutEntry, aboutFolders } from './aboutEntry.ts'
import { aboutNumbers } from './aboutNumbers.ts'
import { checkRecord, type Findings } from './checkRecord.ts'
import { parseManifest, parseRecord } from './parseDocument.ts'

type Entry = Manifest['reviews'][number]

/**
 * Holds a manifest against the records and pictures in the folders beside it, each of those against
 * itself, and its numbers against what the records come to.
 *
 * @param folder the one with `manifest.json`.
 */
export async function checkManifest(folder: string): Promise<Findings> {
  const found: Findings = { problems: [], absent: [], matching: [], surplus: [] }
  const manifest = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'))
  if (typeof manifest === 'string') return { ...found, unreadable: manifest }
  const records: ReviewRecord[] = []
  for (const entry of manifest.reviews) {
    const { record, problems } = await readEntry(folder, entry, manifest)
    found.problems.push(...problems.map((problem) => `${entry.folder}: ${problem}`))
    if (!record) continue
    records.push(record)
    take(found, entry, await checkRecord(join(folder, entry.folder), entry))
  }
  found.problems.push(...aboutFolders(manifest))
  // Without one of them, all numbers would be others.
  if (records.length === manifest.reviews.length)
    found.problems.push(...aboutNumbers(manifest.numbers, records))
  found.surplus.push(...(await unknownFolders(folder, manifest)))
  return found
}

async function readEntry(folder: string, entry: Entry, manifest: Manifest) {
  const path = join(folder, entry.folder, entry.record.file)
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) return { problems: ['The record is not there.'] }
  const problems: string[] = []
  if (createHash('sha256').update(bytes).digest('hex') !== entry.record.sha256)
    problems.push('The record has another SHA-256 than the manifest says.')
  const record = parseRecord(bytes.toString('utf8'))
  if (typeof record === 'string') return { problems: [...problems, record] }
  return { record, problems: [...problems, ...aboutEntry(entry, record, manifest)] }
}

/** Adds what was found about one review, with the name of its folder. */
function take(found: Findings, { folder }: Entry, { problems, ...files }: Findings) {
  found.problems.push(...problems.map((problem) => `${folder}: ${problem}`))
  for (const name of ['absent', 'matching', 'surplus'] as const)
    found[name].push(...files[name].map((file) => `${folder}/${file}`))
}

async function unknownFolders(folder: string, { reviews }: Manifest): Promise<string[]> {
  const all = await readdir(folder, { withFileTypes: true })
  const known = new Set(reviews.map((review) => review.folder))
  return all
    .filter((one) => one.isDirectory() && !known.has(one.name))
    .map(({ name }) => name)
    .sort()
}
