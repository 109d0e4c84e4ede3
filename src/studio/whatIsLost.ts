import { standingOf } from './standing.ts'
import { snapshotOf, type Entry } from './studioContext.ts'

/** Reviews whose pictures would be lost, by why. */
export type Loss = { undecided: number; drawn: number; notDownloaded: number }

export function lossOf(entries: readonly Entry[]): Loss {
  const loss = { undecided: 0, drawn: 0, notDownloaded: 0 }
  for (const entry of entries.filter((entry) => snapshotOf(entry).hasTag('unsaved')))
    loss[kindOf(entry)]++
  return loss
}

function kindOf(entry: Entry): keyof Loss {
  const standing = standingOf(entry)
  if (standing === 'ready') return 'undecided'
  return standing === 'approved' ? 'notDownloaded' : 'drawn'
}

/** 3 pictures are undecided and 1 approved picture is not downloaded; leaving loses them. */
export function lossWords(loss: Loss, what: string): string | undefined {
  const parts = [
    loss.undecided && `${pictures(loss.undecided)} undecided`,
    loss.drawn && `${pictures(loss.drawn)} on order`,
    loss.notDownloaded && `${pictures(loss.notDownloaded, 'approved ')} not downloaded`,
  ].filter((part) => part !== 0)
  if (parts.length === 0) return undefined
  const isOne = loss.undecided + loss.drawn + loss.notDownloaded === 1
  const list = [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' and ')
  return `${list}; ${what} ${isOne ? 'it' : 'them'}.`
}

const pictures = (count: number, kind = '') =>
  count === 1 ? `1 ${kind}picture is` : `${count} ${kind}pictures are`

/** 4 pictures would be lost – Proofroom */
export function lossTitle({ undecided, drawn, notDownloaded }: Loss): string | undefined {
  const count = undecided + drawn + notDownloaded
  if (count === 0) return undefined
  return `${count === 1 ? '1 picture' : `${count} pictures`} would be lost – Proofroom`
}
