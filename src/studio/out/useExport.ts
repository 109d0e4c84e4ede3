import { useState } from 'react'
import { wordsOf } from '../../files/wordsOf.ts'
import { useStudio } from '../useStudio.ts'
import { exportApproved, type Saved } from './exportApproved.ts'
import { savedWords } from './savedWords.ts'
import type { WriteProgress } from './writeArchive.ts'

type Export =
  /** `said` is what became of the last one. */
  { kind: 'idle'; said: string } | ({ kind: 'writing'; cancel: () => void } & WriteProgress)

/** Saves all approved pictures, says how far that is, and what became of it. */
export function useExport() {
  const studio = useStudio()
  const [state, setState] = useState<Export>({ kind: 'idle', said: '' })

  /** @returns what is saved; nothing if it was cancelled or failed. */
  const save = async (): Promise<Saved | undefined> => {
    const cancelling = new AbortController()
    const cancel = () => cancelling.abort()
    const tell = (progress: WriteProgress) => setState({ kind: 'writing', cancel, ...progress })
    const end = (said: string) => setState({ kind: 'idle', said })
    tell({ bytes: 0, of: 0 })
    try {
      const saved = await exportApproved(studio, {
        signal: cancelling.signal,
        onProgress: byPercent(tell),
      })
      end(savedWords(saved))
      return saved
    } catch (cause) {
      end(
        isAbort(cause)
          ? 'Cancelled: nothing was saved.'
          : `The archive could not be written: ${wordsOf(cause)}.`,
      )
      return undefined
    }
  }

  return { state, save }
}

/** By the person: no file was chosen, or writing it was cancelled. */
const isAbort = (cause: unknown) =>
  typeof cause === 'object' && cause !== null && 'name' in cause && cause.name === 'AbortError'

/** Tells of progress a hundred times, not for every chunk. */
function byPercent(tell: (progress: WriteProgress) => void) {
  let told = -1
  return (progress: WriteProgress) => {
    const percent = Math.floor((100 * progress.bytes) / progress.of)
    if (percent === told) return
    told = percent
    tell(progress)
  }
}
