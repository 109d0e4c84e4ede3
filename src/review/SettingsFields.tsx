import { backgrounds, formats, qualities, type Settings } from '../contract/settings.ts'
import { useReview, useRoom } from './RoomContext.ts'
import './SettingsFields.css'

const sizes = [
  { size: 'auto', name: 'Auto', width: 18, height: 18 },
  { size: '1024x1024', name: 'Square', width: 18, height: 18 },
  { size: '1536x1024', name: 'Wide', width: 27, height: 18 },
  { size: '1024x1536', name: 'Tall', width: 12, height: 18 },
]

/** Size at a glance; the rest folded away until wanted. */
export function SettingsFields() {
  const { review } = useRoom()
  const settings = useReview(({ context }) => context.settings)
  const change = (change: Partial<Settings>) =>
    review.send({ type: 'settings.changed', settings: change })

  return (
    <>
      <fieldset className="sizes">
        <legend className="visually-hidden">Size</legend>
        {sizes.map(({ size, name, width, height }) => (
          <label key={size}>
            <input
              type="radio"
              name="size"
              className="visually-hidden"
              checked={settings.size === size}
              onChange={() => change({ size })}
            />
            <span className="outline" data-size={size} style={{ width, height }} />
            {name}
          </label>
        ))}
      </fieldset>
      <details className="fold">
        <summary>
          More settings
          <span>
            {settings.quality} · {settings.background} · {settings.format}
          </span>
        </summary>
        <Select
          name="Quality"
          options={qualities}
          value={settings.quality}
          onChange={(quality) => change({ quality })}
        />
        <Select
          name="Background"
          options={backgrounds}
          value={settings.background}
          onChange={(background) =>
            change(
              background === 'transparent' && settings.format === 'jpeg'
                ? { background, format: 'png' }
                : { background },
            )
          }
        />
        <Select
          name="Format"
          options={formats}
          value={settings.format}
          onChange={(format) =>
            change(
              format === 'jpeg' && settings.background === 'transparent'
                ? { format, background: 'auto' }
                : { format },
            )
          }
        />
      </details>
    </>
  )
}

type SelectProps<Option extends string> = {
  name: string
  options: readonly Option[]
  value: Option
  onChange: (option: Option) => void
}

const Select = <Option extends string>({ name, options, value, onChange }: SelectProps<Option>) => (
  <label className="field">
    {name}
    <select value={value} onChange={({ target }) => onChange(target.value as Option)}>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  </label>
)
