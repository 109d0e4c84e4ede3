import type { Settings } from './settings.ts'

type ImageModel = {
  name: string
  /** Whether it draws in any size that keeps the rules; else only in `fixedSizes`. */
  anySize: boolean
  /** Whether it knows the qualities above `high`. */
  finest: boolean
  /** The day on which the provider turns it off, as `2026-12-01`. */
  endsOn?: string
}

/** The models whose abilities are known, by OpenAI's documentation of November 2026. */
export const imageModels: readonly ImageModel[] = [
  { name: 'gpt-image-2.6-flare', anySize: true, finest: true },
  { name: 'gpt-image-2.6-sunburst', anySize: true, finest: true },
  { name: 'gpt-image-2.5-flare', anySize: true, finest: true },
  { name: 'gpt-image-2.5-sunburst', anySize: true, finest: true },
  { name: 'gpt-image-2', anySize: true, finest: false },
  { name: 'gpt-image-1.5', anySize: false, finest: false, endsOn: '2026-12-01' },
  { name: 'gpt-image-1-mini', anySize: false, finest: false },
]

/** Named by the documentation without a word on what it can do. */
export const floatingModel = 'chatgpt-image-latest'

/** The sizes that every model draws in. */
export const fixedSizes: readonly string[] = ['auto', '1024x1024', '1536x1024', '1024x1536']

export const finestQualities: readonly string[] = ['xhigh', 'max']

const find = (imageModel: string) => imageModels.find(({ name }) => name === imageModel)

/** Says why a model draws in no size of one's own; nothing where it does, or where nobody knows. */
export const ownSizeProblem = (imageModel: string): string | undefined =>
  find(imageModel)?.anySize === false
    ? `${imageModel} draws in 1024 × 1024, 1536 × 1024 and 1024 × 1536 only`
    : undefined

/** Says why a model has no quality above `high`; nothing where it has, or where nobody knows. */
export const finestProblem = (imageModel: string): string | undefined =>
  find(imageModel)?.finest === false ? 'xhigh and max need gpt-image-2.5 or later' : undefined

/** The first setting that the chosen model cannot do, and why; nothing of a model nobody knows. */
export function modelProblem({
  imageModel,
  size,
  quality,
}: Settings): { field: 'size' | 'quality'; problem: string } | undefined {
  const aboutSize = fixedSizes.includes(size) ? undefined : ownSizeProblem(imageModel)
  if (aboutSize) return { field: 'size', problem: aboutSize }
  const aboutQuality = finestQualities.includes(quality) ? finestProblem(imageModel) : undefined
  return aboutQuality ? { field: 'quality', problem: aboutQuality } : undefined
}
