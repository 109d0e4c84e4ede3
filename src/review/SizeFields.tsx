import { useState } from 'react'
import { ownSizeProblem } from '../contract/imageModels.ts'
import { sizeProblem } from '../contract/settings.ts'
import { OwnSize } from './OwnSize.tsx'
import { useReview, useRoom } from './RoomContext.ts'
import { useChosenModel } from './useChosenModel.ts'
import './SizeFields.css'

const sizes = [
  { size: 'auto', name: 'Auto', width: 18, height: 18 },
  { size: '1024x1024', name: 'Square', width: 18, height: 18 },
  { size: '1536x1024', name: 'Wide', width: 27, height: 18 },
  { size: '1024x1536', name: 'Tall', width: 12, height: 18 },
]

/** The picture's size at a glance: usual ones as outlines, and one's own. */
export function SizeFields() {
  const { review } = useRoom()
  const size = useReview(({ context }) => context.settings.size)
  const whyNoOwn = ownSizeProblem(useChosenModel())
  const [wantsOwn, setOwn] = useState(false)
  const isOwn = !sizes.some((usual) => usual.size === size) || (wantsOwn && !whyNoOwn)
  const change = (size: string) => review.send({ type: 'settings.changed', settings: { size } })

  return (
    <div className="size">
      <fieldset className="sizes">
        <legend className="visually-hidden">Size</legend>
        {sizes.map((usual) => (
          <Choice
            {...usual}
            key={usual.size}
            checked={!isOwn && usual.size === size}
            onChoose={() => {
              setOwn(false)
              change(usual.size)
            }}
          />
        ))}
        <Choice
          name="Own"
          size="own"
          {...outlineOf(isOwn ? size : '')}
          checked={isOwn}
          disabled={whyNoOwn !== undefined && !isOwn}
          onChoose={() => {
            setOwn(true)
            if (size === 'auto') change('1024x1024')
          }}
        />
      </fieldset>
      {isOwn && <OwnSize size={size} onChange={change} />}
      {whyNoOwn && (
        <p className="hint" data-over={isOwn}>
          {whyNoOwn}.
        </p>
      )}
    </div>
  )
}

type ChoiceProps = (typeof sizes)[number] & {
  checked: boolean
  disabled?: boolean
  onChoose: () => void
}

const Choice = ({ size, name, width, height, onChoose, ...state }: ChoiceProps) => (
  <label>
    <input type="radio" name="size" className="visually-hidden" {...state} onChange={onChoose} />
    <span className="outline" data-size={size} style={{ width, height }} />
    {name}
  </label>
)

/** In the ratio of a size, as far as it is one, and no larger than the others are. */
function outlineOf(size: string) {
  const [width = 1, height = 1] = sizeProblem(size) ? [] : size.split('x').map(Number)
  const scale = Math.min(27 / width, 18 / height)
  return { width: width * scale, height: height * scale }
}
