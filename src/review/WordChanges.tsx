import { useMemo, useState, type ReactNode } from 'react'
import { findVersion, type Version, type VersionId } from './version.ts'
import { countWords, wordChanges } from './wordChanges.ts'
import './WordChanges.css'

type WordChangesProps = { version: Version; versions: readonly Version[] }

/**
 * What a version was asked for, against another one: if none is chosen, that which it came from, or
 * for the first one the next.
 */
export function WordChanges({ version, versions }: WordChangesProps) {
  const [chosenId, setChosen] = useState<VersionId>()
  const { origin } = version
  const otherId =
    origin.kind === 'first' ? versions.find(({ id }) => id !== version.id)?.id : origin.from
  if (!otherId) return null
  const from = findVersion(versions, chosenId ?? otherId)
  return (
    <Difference from={from} to={version}>
      {versions.length > 2 && (
        <label className="field">
          Since
          <select value={from.id} onChange={({ target }) => setChosen(target.value)}>
            {versions
              .filter((other) => other !== version)
              .map(({ id, number }) => (
                <option key={id} value={id}>
                  Version {number}
                </option>
              ))}
          </select>
        </label>
      )}
    </Difference>
  )
}

const inWords = (added: number, removed: number) =>
  added || removed ? `${added} added, ${removed} removed` : 'the same'

const elements = { same: 'span', added: 'ins', removed: 'del' } as const

type DifferenceProps = { from: Version; to: Version; children: ReactNode }

/** Apart from what is around it, which is rendered at every letter that someone types. */
function Difference({ from, to, children }: DifferenceProps) {
  const changes = useMemo(() => wordChanges(from.order, to.order), [from, to])
  return (
    <details className="fold">
      <summary>
        Words since version {from.number}
        <span>{inWords(countWords(changes, 'added'), countWords(changes, 'removed'))}</span>
      </summary>
      {children}
      <p className="fold-text word-changes" dir="auto">
        {changes.map(({ kind, words }, index) => {
          const Element = elements[kind]
          return <Element key={index}>{words}</Element>
        })}
      </p>
    </details>
  )
}
