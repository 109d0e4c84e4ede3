import * as v from 'valibot'
import { manifestSchema, manifestVersion, type Manifest } from '../../src/contract/manifest.ts'
import { recordSchema, recordVersion, type ReviewRecord } from '../../src/contract/record.ts'

type Kind<Document> = {
  name: string
  format: string
  /** The newest version that is known here. */
  newest: number
  schema: v.GenericSchema<unknown, Document>
}

/** A record, or in a sentence why it cannot be read. */
export const parseRecord = (text: string): ReviewRecord | string =>
  parseDocument(text, {
    name: 'record',
    format: 'proofroom-record',
    newest: recordVersion,
    schema: recordSchema,
  })

/** A manifest, or in a sentence why it cannot be read. */
export const parseManifest = (text: string): Manifest | string =>
  parseDocument(text, {
    name: 'manifest',
    format: 'proofroom-manifest',
    newest: manifestVersion,
    schema: manifestSchema,
  })

function parseDocument<Document>(text: string, kind: Kind<Document>): Document | string {
  const { name, format, newest, schema } = kind
  // Some editors put a mark before the text.
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text.replace(/^\uFEFF/, ''))
  if (!json.success) return `The ${name} is not JSON.`
  const head = v.safeParse(
    v.object({ format: v.literal(format), version: v.number() }),
    json.output,
  )
  if (!head.success) return `This is not a ${name} of Proofroom.`
  const { version } = head.output
  if (version > newest)
    return `The ${name} is of version ${version}; this script knows up to ${newest}.`
  const parsed = v.safeParse(schema, json.output)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  return `The ${name} is damaged at ${v.getDotPath(issue) ?? 'its root'}: ${issue.message}.`
}
