import { useLooking, useViewing } from './ViewerContext.ts'

/** What is seen around the picture, and through it where it is transparent. */
export function BackdropButton() {
  const { viewing } = useLooking()
  const backdrop = useViewing(({ context }) => context.backdrop)
  const name = `Backdrop: ${backdrop}`
  return (
    <button
      aria-label={name}
      title={name}
      onClick={() => viewing.send({ type: 'backdrop.turned' })}
    >
      <span className="swatch" data-backdrop={backdrop} />
    </button>
  )
}
