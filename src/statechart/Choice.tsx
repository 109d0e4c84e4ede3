type ChoiceProps = {
  label: string
  names: readonly string[]
  chosen: string
  onChoose: (name: string) => void
}

/** One of a few things to be shown. */
export const Choice = ({ label, names, chosen, onChoose }: ChoiceProps) => (
  <div className="machine-choice" role="group" aria-label={label}>
    {names.map((name) => (
      <button key={name} aria-pressed={chosen === name} onClick={() => onChoose(name)}>
        {name}
      </button>
    ))}
  </div>
)
