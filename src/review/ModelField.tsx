import { useId, useState } from 'react'
import { floatingModel, imageModels } from '../contract/imageModels.ts'
import { isModelName } from '../contract/settings.ts'
import { useProvider } from '../provider/HealthContext.ts'
import { Select, type Choice } from './Select.tsx'

type ModelFieldProps = { value: string; onChange: (imageModel: string) => void }

const other = 'another'
const formatDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

const known: Choice<string>[] = [
  ...imageModels.map(({ name, endsOn }) => ({
    value: name,
    words: endsOn ? `${name} (ends ${formatDay.format(new Date(endsOn))})` : name,
  })),
  { value: floatingModel },
]

/** What draws: the server's own, one that is known, or one by its name. */
export function ModelField({ value, onChange }: ModelFieldProps) {
  const own = useProvider()?.imageModel
  const [isOther, setOther] = useState(
    () => value !== 'auto' && !known.some((model) => model.value === value),
  )
  return (
    <>
      <Select
        name="Image model"
        value={isOther ? other : value}
        choices={[
          { value: 'auto', words: own ?? 'The server’s own' },
          ...known.filter((model) => model.value !== own),
          { value: other, words: 'Another, by its name' },
        ]}
        hint={value === 'auto' && own && 'As the server is set.'}
        onChange={(model) => {
          setOther(model === other)
          onChange(model === other ? '' : model)
        }}
      />
      {isOther && <NameOfModel value={value} onChange={onChange} />}
    </>
  )
}

function NameOfModel({ value, onChange }: ModelFieldProps) {
  const id = useId()
  const isWrong = !isModelName(value)
  return (
    <div className="field">
      <label htmlFor={id}>Its name</label>
      <input
        id={id}
        value={value}
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.value.trim())}
      />
      <p id={`${id}-hint`} className="hint" data-over={isWrong && value !== ''}>
        {isWrong
          ? 'As the provider writes it, without blanks.'
          : 'What it can do is not known here; the provider says if it cannot.'}
      </p>
    </div>
  )
}
