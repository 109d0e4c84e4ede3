import { makeZip, predictLength } from 'client-zip'
import { saveAs } from '../../files/saveAs.ts'
import type { ArchiveFile } from './planArchive.ts'

/** How many bytes are written, of how many. */
export type WriteProgress = { bytes: number; of: number }

type Writing = { signal: AbortSignal; onProgress: (progress: WriteProgress) => void }

/** Where an archive goes: a file that the person chose, or the browser's downloads under that name. */
export type Target = FileSystemFileHandle | { name: string }

/**
 * Writes an archive as it is made, its files read one after the other.
 *
 * @throws DOMException `AbortError` by the signal; whatever the file system says otherwise.
 */
export async function writeArchive(
  files: readonly ArchiveFile[],
  target: Target,
  { signal, onProgress }: Writing,
): Promise<void> {
  const of = Number(predictLength(files.map(({ name, input }) => ({ name, size: input.length }))))
  const pieced = files.map((file) => ({ ...file, input: inPieces(file.input) }))
  const zip = makeZip(pieced).pipeThrough(
    counted((bytes) => onProgress({ bytes, of })),
    { signal },
  )
  if ('createWritable' in target) await zip.pipeTo(await target.createWritable(), { signal })
  else saveAs(await new Response(zip).blob(), target.name)
}

/** Few enough to be digested in some milliseconds, which is done of each piece at once. */
const pieceBytes = 1_000_000

function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let from = 0
  return new ReadableStream({
    pull: (controller) => {
      if (from < bytes.length) controller.enqueue(bytes.subarray(from, (from += pieceBytes)))
      else controller.close()
    },
  })
}

/** After so many milliseconds the page gets its turn: what is in memory is read without a pause. */
const spellMs = 12

function counted(onBytes: (bytes: number) => void) {
  let bytes = 0
  let since = performance.now()
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: async (chunk, controller) => {
      bytes += chunk.length
      onBytes(bytes)
      controller.enqueue(chunk)
      if (performance.now() - since < spellMs) return
      await new Promise((resolve) => setTimeout(resolve))
      since = performance.now()
    },
  })
}

/** Chromium's; the person chooses a file before anything is written. */
type Picker = (options: {
  suggestedName: string
  types: { description: string; accept: Record<string, string[]> }[]
}) => Promise<FileSystemFileHandle>

/**
 * Asks where an archive shall go, where the browser has a way to ask; a click must have come before.
 *
 * @throws DOMException `AbortError` if the person chooses no file.
 */
export async function chooseTarget(name: string): Promise<Target> {
  const { showSaveFilePicker } = window as { showSaveFilePicker?: Picker }
  const types = [{ description: 'Zip archive', accept: { 'application/zip': ['.zip'] } }]
  return showSaveFilePicker ? showSaveFilePicker({ suggestedName: name, types }) : { name }
}
