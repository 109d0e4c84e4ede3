import { Copy, FileArchive, FileText, Printer, Type } from 'lucide-react'
import { useState, type ComponentType } from 'react'
import { saveAs } from '../files/saveAs.ts'
import { wordsOf } from '../files/wordsOf.ts'
import { copyPicture } from '../record/copyPicture.ts'
import { Sheet } from '../record/Sheet.tsx'
import { toJson, toZip } from '../record/toZip.ts'
import { nameOf } from './downloadName.ts'
import { pictureWith } from './pictureWith.ts'
import { useReview, useRoom } from './RoomContext.ts'
import { toRecord } from './toRecord.ts'
import type { Version } from './version.ts'
import './TakeAlong.css'

/** What leaves the room besides the picture: the record, all of it together, paper, the clipboard. */
export function TakeAlong({ version }: { version: Version }) {
  const { review, images } = useRoom()
  const context = useReview((snapshot) => snapshot.context)
  const [said, setSaid] = useState('')
  const record = toRecord(context)
  const { prompt } = version.order
  const idOf = (number: number) => context.versions[number - 1]?.id ?? version.id

  const pictureOf = (sha256: string) => images.encoded(pictureWith(context, sha256)).bytes

  const saveRecord = () => {
    const json = new Blob([toJson(record)], { type: 'application/json' })
    saveAs(json, `${nameOf(prompt)}-record.json`)
  }
  const saveAll = async () => {
    saveAs(await toZip(record, pictureOf), `${nameOf(prompt)}.zip`)
    if (review.getSnapshot().can({ type: 'image.downloaded' }))
      review.send({ type: 'image.downloaded' })
  }
  // In functions of their own: where there is no clipboard, asking for it throws.
  const copy = async () => copyPicture(images.blob(version.id))
  const copyPrompt = async () => navigator.clipboard.writeText(prompt)
  /** Does it and says how it went; what fails can be had in another way. */
  const act = async (
    action: () => Promise<void>,
    done: string,
    failed: (cause: unknown) => string,
  ) => {
    setSaid('')
    setSaid(await action().then(() => done, failed))
  }

  return (
    <section className="take-along" aria-label="Take along">
      <Take icon={FileText} onClick={saveRecord}>
        Save the record
      </Take>
      <Take icon={FileArchive} onClick={() => act(saveAll, '', noArchive)}>
        Save everything
      </Take>
      <Take icon={Printer} onClick={() => print()}>
        Print a sheet
      </Take>
      <Take
        icon={Copy}
        onClick={() => act(copy, 'The picture is on the clipboard.', noCopy('picture'))}
      >
        Copy the picture
      </Take>
      <Take
        icon={Type}
        onClick={() => act(copyPrompt, 'The prompt is on the clipboard.', noCopy('prompt'))}
      >
        Copy the prompt
      </Take>
      <p className="hint" aria-live="polite">
        {said}
      </p>
      <Sheet record={record} urlOf={(number) => images.url(idOf(number))} />
    </section>
  )
}

const noArchive = (cause: unknown) =>
  `The archive could not be made: ${wordsOf(cause)}. Save the pictures singly.`

/** Where there is no clipboard, that is what fails, and no more is known of it than of a refusal. */
const noCopy = (thing: string) => (cause: unknown) =>
  cause instanceof DOMException && cause.name !== 'NotAllowedError'
    ? `The ${thing} could not be copied: ${wordsOf(cause)}.`
    : `The browser refused to copy the ${thing}. On another machine than the server’s it asks for https.`

type TakeProps = {
  icon: ComponentType<{ className: string }>
  onClick: () => void | Promise<void>
  children: string
}

const Take = ({ icon: Icon, onClick, children }: TakeProps) => (
  <button className="button quiet" onClick={() => void onClick()}>
    <Icon className="icon" aria-hidden />
    {children}
  </button>
)
