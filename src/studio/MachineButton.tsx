import { useEffect, useRef, useState } from 'react'
import { MachineIcon } from '../controls/Icon.tsx'
import { useStudio } from './useStudio.ts'

const load = () => import('./PageMachines.tsx')

type Loaded = Awaited<ReturnType<typeof load>>

/** Opens the picture of the machine, which is fetched only then. */
export function MachineButton() {
  const { studio } = useStudio()
  const button = useRef<HTMLButtonElement>(null)
  const [loaded, setLoaded] = useState<Loaded>()
  const [isOpen, setOpen] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const [receiver, setReceiver] = useState<string>()
  useEffect(() => loaded?.followReceiver(studio, setReceiver), [loaded, studio])

  const open = () => {
    setFailed(false)
    load().then(
      (module) => {
        setLoaded(module)
        setOpen(true)
      },
      () => setFailed(true),
    )
  }
  const retry = () => {
    button.current?.focus()
    open()
  }
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const name = receiver ? `Show the machine, which is sent to ${receiver}` : 'Show the machine'
  return (
    <>
      <button
        ref={button}
        className="machine-button"
        aria-label={name}
        title={name}
        aria-expanded={isOpen}
        data-sending={receiver}
        onClick={isOpen ? close : open}
      >
        <MachineIcon />
      </button>
      {hasFailed && (
        <div className="machine-lost" role="alert">
          The machine could not be loaded.
          <button className="button" onClick={retry}>
            Try again
          </button>
        </div>
      )}
      {isOpen && loaded && <loaded.PageMachines onClose={close} />}
    </>
  )
}
