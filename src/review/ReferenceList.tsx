import { useState } from 'react'
import type { Reference } from '../references/reference.ts'
import { ReferenceItem } from './ReferenceItem.tsx'

/** The pictures that go along, in the order in which they are sent. */
export function ReferenceList({ references }: { references: readonly Reference[] }) {
  const [said, setSaid] = useState('')
  return (
    <>
      {references.length > 0 && (
        <ol className="reference-list" aria-label="Reference pictures">
          {references.map((reference, index) => (
            <ReferenceItem
              key={reference.id}
              reference={reference}
              place={index}
              count={references.length}
              onSay={setSaid}
            />
          ))}
        </ol>
      )}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  )
}
