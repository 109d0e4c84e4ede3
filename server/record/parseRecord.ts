import * as v from 'valibot'
import { recordSchema, recordVersion, type ReviewRecord } from '../../src/contract/record.ts'

const headSchema = v.object({ format: v.literal('proofroom-record'), version: v.number() })

/** A record, or in a sentence why it cannot be read. */
export function parseRecord(text: string): ReviewRecord | string {
  // Some editors put a mark before the text.
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text.replace(/^\uFEFF/, ''))
  if (!json.success) return 'The record is not JSON.'
  const head = v.safeParse(headSchema, json.output)
  if (!head.success) return 'This is not a record of Proofroom.'
  const { version } = head.output
  if (version > recordVersion)
    return `The record is of version ${version}; this script knows up to ${recordVersion}.`
  const parsed = v.safeParse(recordSchema, json.output)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  return `The record is damaged at ${v.getDotPath(issue) ?? 'its root'}: ${issue.message}.`
}
