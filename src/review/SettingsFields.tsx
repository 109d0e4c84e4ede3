import {
  finestProblem,
  finestQualities,
  fixedSizes,
  ownSizeProblem,
} from '../contract/imageModels.ts'
import {
  backgrounds,
  formats,
  maxPreviews,
  moderations,
  qualities,
  type Settings,
} from '../contract/settings.ts'
import { useProvider } from '../provider/HealthContext.ts'
import { BudgetField } from './BudgetField.tsx'
import { CandidatesField } from './CandidatesField.tsx'
import { CompressionField } from './CompressionField.tsx'
import { ModelField } from './ModelField.tsx'
import { useReview, useRoom } from './RoomContext.ts'
import { plain, Select } from './Select.tsx'
import { useChosenModel } from './useChosenModel.ts'
import './SettingsFields.css'

/** Everything about the picture but its size. */
export function SettingsFields() {
  const { review } = useRoom()
  const own = useProvider()?.imageModel ?? ''
  const settings = useReview(({ context }) => context.settings)
  const candidates = useReview(({ context }) => context.candidates)
  const budget = useReview(({ context }) => context.budget)
  const { imageModel, quality, background, format, compression, moderation, previews } = settings
  const noFinest = finestProblem(useChosenModel())
  const change = (change: Partial<Settings>) =>
    review.send({ type: 'settings.changed', settings: change })

  return (
    <div className="settings">
      <ModelField
        value={imageModel}
        onChange={(imageModel) =>
          change({ imageModel, ...within(imageModel === 'auto' ? own : imageModel, settings) })
        }
      />
      <Select
        name="Quality"
        value={quality}
        choices={qualities.map((value) => ({
          value,
          disabled: noFinest !== undefined && finestQualities.includes(value),
        }))}
        hint={noFinest && `${noFinest}.`}
        isWrong={noFinest !== undefined && finestQualities.includes(quality)}
        onChange={(quality) => change({ quality })}
      />
      <Select
        name="Background"
        value={background}
        choices={plain(backgrounds)}
        onChange={(background) =>
          change(
            background === 'transparent' && format === 'jpeg'
              ? { background, format: 'png' }
              : { background },
          )
        }
      />
      <Select
        name="Format"
        value={format}
        choices={formats.map((value) => ({
          value,
          disabled: value === 'jpeg' && background === 'transparent',
        }))}
        hint={background === 'transparent' && 'A jpeg has no transparent background.'}
        onChange={(format) => change({ format })}
      />
      <CompressionField
        value={compression}
        format={format}
        onChange={(compression) => change({ compression })}
      />
      <Select
        name="Moderation"
        value={moderation}
        choices={plain(moderations)}
        hint={
          moderation === 'low' && 'Less strict about new pictures; changes are moderated as usual.'
        }
        onChange={(moderation) => change({ moderation })}
      />
      <Select
        name="Previews"
        value={String(previews)}
        choices={plain(Array.from({ length: maxPreviews + 1 }, (_, count) => String(count)))}
        hint="At most; each costs about 100 tokens."
        onChange={(count) => change({ previews: Number(count) })}
      />
      <CandidatesField
        value={candidates}
        onChange={(candidates) => review.send({ type: 'candidates.changed', candidates })}
      />
      <BudgetField
        value={budget}
        onChange={(budget) => review.send({ type: 'budget.changed', budget })}
      />
    </div>
  )
}

/** What becomes of settings that another model cannot do. */
const within = (model: string, { size, quality }: Settings): Partial<Settings> => ({
  ...(ownSizeProblem(model) && !fixedSizes.includes(size) && { size: '1024x1024' }),
  ...(finestProblem(model) && finestQualities.includes(quality) && { quality: 'high' }),
})
