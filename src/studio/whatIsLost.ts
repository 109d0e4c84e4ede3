import { standingOf } from './standing.ts'
import { isBlank, snapshotOf, type Entry, type StudioContext } from './studioContext.ts'

/** Reviews that would be lost, by why. */
export type Loss = { undecided: number; drawn: number; notDownloaded: number; notDrawn: number }

/** What taking them off the list loses, which is no loss of words that are in sight. */
export function lossOf(entries: readonly Entry[]): Loss {
  const loss = { undecided: 0, drawn: 0, notDownloaded: 0, notDrawn: 0 }
  for (const entry of entries.filter(isUnsaved)) loss[kindOf(entry)]++
  return loss
}

/** What leaving the page loses; the prompt on screen is kept for the next time. */
export const lossBy = ({ entries, selectedId }: StudioContext): Loss => ({
  ...lossOf(entries),
  notDrawn: entries.filter((entry) => entry.id !== selectedId && isOnlyWritten(entry)).length,
})

const isUnsaved = (entry: Entry) => snapshotOf(entry).hasTag('unsaved')

const isOnlyWritten = (entry: Entry) =>
  snapshotOf(entry).matches('initial_input') && !isBlank(entry)

function kindOf(entry: Entry): keyof Loss {
  const standing = standingOf(entry)
  if (standing === 'ready') return 'undecided'
  return standing === 'approved' ? 'notDownloaded' : 'drawn'
}

/** 3 pictures are undecided and 1 approved picture is not downloaded; leaving loses them. */
export function lossWords(loss: Loss, what: string): string | undefined {
  const parts = [
    loss.undecided && `${those(loss.undecided, 'picture')} undecided`,
    loss.drawn && `${those(loss.drawn, 'picture')} on order`,
    loss.notDownloaded && `${those(loss.notDownloaded, 'approved picture')} not downloaded`,
    loss.notDrawn && `${those(loss.notDrawn, 'prompt')} not drawn`,
  ].filter((part) => part !== 0)
  if (parts.length === 0) return undefined
  const isOne = sumOf(loss) === 1
  const list = [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' and ')
  return `${list}; ${what} ${isOne ? 'it' : 'them'}.`
}

/** 1 picture is; 3 pictures are */
const those = (count: number, thing: string) =>
  `${counted(count, thing)} ${count === 1 ? 'is' : 'are'}`

const counted = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`

/** 4 pictures and 2 prompts would be lost – Proofroom */
export function lossTitle(loss: Loss): string | undefined {
  const { notDrawn } = loss
  const pictures = sumOf(loss) - notDrawn
  const parts = [
    pictures && counted(pictures, 'picture'),
    notDrawn && counted(notDrawn, 'prompt'),
  ].filter(Boolean)
  return parts.length ? `${parts.join(' and ')} would be lost – Proofroom` : undefined
}

const sumOf = (loss: Loss) => Object.values(loss).reduce((sum, count) => sum + count, 0)
