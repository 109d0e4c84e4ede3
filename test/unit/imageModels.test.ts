import { expect, test } from 'vitest'
import {
  finestProblem,
  floatingModel,
  imageModels,
  modelProblem,
  ownSizeProblem,
} from '../../src/contract/imageModels.ts'
import { defaultSettings } from '../../src/contract/settings.ts'

/** By OpenAI's documentation: whether a model draws in any size, and whether in xhigh and max. */
const abilities = {
  'gpt-image-2.6-flare': [true, true],
  'gpt-image-2.6-sunburst': [true, true],
  'gpt-image-2.5-flare': [true, true],
  'gpt-image-2.5-sunburst': [true, true],
  'gpt-image-2': [true, false],
  'gpt-image-1.5': [false, false],
  'gpt-image-1-mini': [false, false],
}

test('offers each model of the documentation', () => {
  expect(imageModels.map(({ name }) => name)).toEqual(Object.keys(abilities))
})

test.each(Object.entries(abilities))(
  '%s draws in a size of one’s own: %s',
  (imageModel, [anySize, finest]) => {
    expect(ownSizeProblem(imageModel) === undefined).toBe(anySize)
    expect(finestProblem(imageModel) === undefined).toBe(finest)
    const settings = { ...defaultSettings, imageModel }
    expect(modelProblem(settings)).toBeUndefined()
    expect(modelProblem({ ...settings, size: '1280x720' })?.field).toBe(
      anySize ? undefined : 'size',
    )
    for (const quality of ['xhigh', 'max'] as const)
      expect(modelProblem({ ...settings, quality })?.field).toBe(finest ? undefined : 'quality')
  },
)

test.each([floatingModel, 'my-model'])('nothing is off of %s, which nobody knows', (imageModel) => {
  const settings = { ...defaultSettings, imageModel, size: '1280x720', quality: 'max' as const }
  expect(modelProblem(settings)).toBeUndefined()
})
