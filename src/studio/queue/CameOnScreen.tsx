import { useEffect, useState } from 'react'
import { shorten } from '../../review/format.ts'
import { findVersion } from '../../review/version.ts'
import { standingOf, standingTitles } from '../standing.ts'
import { entryOf, snapshotOf, type StudioContext } from '../studioContext.ts'
import { useStudio } from '../useStudio.ts'
import { promptOf } from './promptOf.ts'

/** Tells which prompt has come on screen, once, to whoever is not in the list, where its row tells. */
export function CameOnScreen() {
  const { studio } = useStudio()
  const [words, setWords] = useState('')
  useEffect(() => {
    let { selectedId } = studio.getSnapshot().context
    const watching = studio.subscribe(({ context }) => {
      if (context.selectedId === selectedId) return
      selectedId = context.selectedId
      const isInList = document.activeElement?.closest('.queue-list')
      setWords(isInList ? '' : wordsFor(context))
    })
    return () => watching.unsubscribe()
  }, [studio])
  return (
    <p role="status" className="visually-hidden">
      {words}
    </p>
  )
}

/** Prompt 3 of 12: A lighthouse, version 1 */
function wordsFor(context: StudioContext): string {
  const { entries, selectedId } = context
  const entry = entryOf(context, selectedId)
  const place = entries.indexOf(entry) + 1
  const snapshot = snapshotOf(entry)
  const { versions, selectedId: versionId } = snapshot.context
  const what = versionId
    ? `version ${findVersion(versions, versionId).number}`
    : standingTitles[standingOf(entry)].toLowerCase()
  return `Prompt ${place} of ${entries.length}: ${shorten(promptOf(snapshot)) || 'nothing written'}, ${what}`
}
