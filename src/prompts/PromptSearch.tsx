import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { searchPrompts } from './promptHistory.ts'

type PromptSearchProps = {
  prompts: readonly string[]
  isKept: boolean
  onTake: (prompt: string) => void
}

/**
 * A field that narrows the list below it; arrow keys choose from it, Enter takes over.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function PromptSearch({ prompts, isKept, onTake }: PromptSearchProps) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(0)
  const chosenOption = useRef<HTMLLIElement>(null)
  const id = useId()
  const found = searchPrompts(prompts, words)
  const at = Math.min(chosen, found.length - 1)

  useEffect(() => {
    chosenOption.current?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const wanted = found[at]
    if (event.key === 'Enter' && wanted !== undefined) onTake(wanted)
    else if (step) setChosen(Math.min(Math.max(at + step, 0), found.length - 1))
    else return
    event.preventDefault()
  }

  return (
    <>
      <input
        role="combobox"
        aria-label="Find a prompt"
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder="Find a prompt by its words"
        autoComplete="off"
        value={words}
        onChange={({ target }) => {
          setWords(target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={id} role="listbox" aria-label="Earlier prompts" tabIndex={-1}>
        {found.map((prompt, index) => (
          <li
            key={prompt}
            id={`${id}-${index}`}
            ref={index === at ? chosenOption : undefined}
            role="option"
            aria-selected={index === at}
            dir="auto"
            onClick={() => onTake(prompt)}
          >
            <span>{prompt}</span>
          </li>
        ))}
      </ul>
      <p className="hint" aria-live="polite">
        {found.length > 0 ? `${found.length} of ${prompts.length}` : none(prompts, isKept)}
      </p>
    </>
  )
}

const steps: Partial<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
}

function none(prompts: readonly string[], isKept: boolean): string {
  if (!isKept) return 'Prompts are not kept.'
  return prompts.length > 0
    ? 'No prompt has these words.'
    : 'Each prompt comes here once it is drawn.'
}
