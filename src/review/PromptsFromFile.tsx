import { FileText } from 'lucide-react'
import { useRef, useState } from 'react'
import { accepted, formatOf } from '../batch/readFile.ts'
import { useIncomingFiles } from '../references/useIncomingFiles.ts'
import { Adding } from './Adding.tsx'

/** Takes files of prompts: chosen, dropped anywhere on the page, or pasted; one after the other. */
export function PromptsFromFile() {
  const chooser = useRef<HTMLInputElement>(null)
  const [offered, setOffered] = useState<readonly File[]>([])
  const [file] = offered
  const offer = (files: readonly File[]) => setOffered((others) => [...others, ...files])
  useIncomingFiles((files) => offer(files.filter(formatOf)))
  return (
    <>
      <button
        className="button quiet"
        aria-haspopup="dialog"
        onClick={() => chooser.current?.click()}
      >
        <FileText className="icon" aria-hidden />
        From file
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={accepted}
        aria-label="Prompts from a file"
        onChange={({ target }) => {
          offer([...(target.files ?? [])])
          // Or the same file, chosen once more, would be no change.
          target.value = ''
        }}
      />
      {file && (
        <Adding
          key={offered.length}
          offered={file}
          onClose={() => setOffered(([, ...others]) => others)}
        />
      )}
    </>
  )
}
