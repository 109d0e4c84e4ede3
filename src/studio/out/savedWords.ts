import { formatCount } from '../../review/format.ts'
import type { Saved } from './exportApproved.ts'

/** What is in an archive, and what of it was decided otherwise while it was written. */
export function savedWords({ pictures, records, ids }: Omit<Saved, 'isWritten'>): string {
  const what = pictures ? formatCount(pictures, 'picture') : formatCount(records, 'record')
  const changed = pictures - ids.length
  return changed
    ? `${sentence(what)} saved. Decided otherwise meanwhile: ${changed} of them.`
    : `${sentence(what)} saved.`
}

const sentence = (words: string) => words.replace(/^o/, 'O')
