import { ImagePlus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { formatOf } from '../batch/readFile.ts'
import { limits } from '../contract/limits.ts'
import type { Reference } from '../references/reference.ts'
import { takeInAll } from '../references/takeInAll.ts'
import { useIncomingFiles } from '../references/useIncomingFiles.ts'
import { ReferenceList } from './ReferenceList.tsx'
import { useReview, useRoom } from './RoomContext.ts'
import './ReferencesFold.css'

/** What is told of files that are being looked at: settles when they have been. */
export type OnChecking = (checked: Promise<void>) => void

/** The pictures that go along with the prompt: chosen, dropped anywhere on the page, or pasted. */
export function ReferencesFold({ onChecking }: { onChecking: OnChecking }) {
  const references = useReview(({ context }) => context.references)
  const fold = useRef<HTMLDetailsElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const { take, isChecking, told } = useIntake(onChecking)
  // What was said of other pictures than these may hold no longer: there may be room by now.
  const reasons = told?.of === references ? told.reasons : []
  const open = (files: File[]) => {
    if (fold.current) fold.current.open = true
    take(files)
  }
  const isOver = useIncomingFiles((files) => {
    const others = files.filter((file) => !formatOf(file))
    if (others.length > 0) open(others)
  })

  return (
    <details className="fold references" ref={fold} data-over={isOver}>
      <summary>
        Reference pictures
        <span>
          {references.length > 0 ? `${references.length} of ${limits.references}` : 'none'}
        </span>
      </summary>
      <ReferenceList references={references} />
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept="image/png,image/webp,image/jpeg"
        aria-label="Reference pictures"
        onChange={({ target }) => {
          open([...(target.files ?? [])])
          // Or the same file, chosen once more, would be no change.
          target.value = ''
        }}
      />
      <button className="button" onClick={() => chooser.current?.click()}>
        <ImagePlus className="icon" aria-hidden />
        Add pictures
      </button>
      <p className="hint" aria-live="polite">
        {isChecking
          ? 'Looking at the files…'
          : `Or drop or paste them: PNG, WebP or JPEG, up to ${limits.references}, each at most ${limits.inputImageBytes / 1024 ** 2} MB.`}
      </p>
      {reasons.length > 0 && <Reasons reasons={reasons} />}
    </details>
  )
}

/** Why files were not taken; it comes into sight, wherever they were dropped. */
function Reasons({ reasons }: { reasons: readonly string[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In newer browsers it returns a promise, which React would take for what ends the effect.
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [reasons])
  return (
    <div className="reasons" role="alert" ref={box}>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  )
}

/** Has files looked at in turn, and hands those that are fit to the review. */
function useIntake(onChecking: OnChecking) {
  const { review, images } = useRoom()
  const line = useRef(Promise.resolve())
  const [waiting, setWaiting] = useState(0)
  const [told, setTold] = useState<{ of: readonly Reference[]; reasons: string[] }>()

  const takeTurn = async (files: File[]) => {
    const references = () => review.getSnapshot().context.references
    const reasons = await takeInAll(files, {
      images,
      count: () => references().length,
      add: (reference) => {
        const event = { type: 'reference.added', reference } as const
        const isNew = review.getSnapshot().can(event)
        if (isNew) review.send(event)
        return isNew
      },
    })
    setTold({ of: references(), reasons })
    setWaiting((count) => count - 1)
  }
  const take = (files: File[]) => {
    if (files.length === 0) return
    setWaiting((count) => count + 1)
    line.current = line.current.then(() => takeTurn(files))
    onChecking(line.current)
  }
  return { take, isChecking: waiting > 0, told }
}
