import { createPortal } from 'react-dom'
import { changeInWords } from '../contract/instruction.ts'
import type { ReviewRecord } from '../contract/record.ts'
import './Sheet.css'

type SheetProps = { record: ReviewRecord; urlOf: (number: number) => string }

/** One page of paper about the decision that stands; seen in print only, in the page's place. */
export function Sheet({ record, urlOf }: SheetProps) {
  const decision = record.decisions.findLast(({ undoneAt }) => !undoneAt)
  const version = record.versions.find(({ number }) => number === decision?.version)
  if (!decision || !version) return null
  const { number, prompt, change, picture, imageModel, provider, requested } = version
  const facts = {
    Decided: `${formatTime.format(new Date(decision.at))}${decision.by && ` by ${decision.by}`}`,
    'SHA-256': picture.sha256,
    Picture: `${picture.width} × ${picture.height}, ${picture.mime.replace('image/', '')}, ${picture.file}`,
    Model: provider === 'stand-in' ? 'none: a stand-in picture' : imageModel,
    Settings: Object.entries(requested)
      .map(([name, value]) => `${name} ${value}`)
      .join(', '),
    Note: decision.note,
  }
  return createPortal(
    <article className="sheet" aria-hidden>
      <h1>
        Version {number} of {record.versions.length}: {decision.verdict}
      </h1>
      <img src={urlOf(number)} alt="" />
      <div className="words">
        <p>{prompt}</p>
        {change && <p>Asked to change: {changeInWords(change)}</p>}
      </div>
      <dl>
        {Object.entries(facts).map(
          ([term, fact]) =>
            fact && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{fact}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="rest">
        What ends in … has no room here. The record has all of it, and every version.
      </p>
    </article>,
    document.body,
  )
}

const formatTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'long' })
