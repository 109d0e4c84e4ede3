import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderReview } from './renderReview.tsx'

const choose = async (name: string, value: string) =>
  userEvent.selectOptions(await screen.findByLabelText(name), value)
const write = (name: string) =>
  userEvent.type(screen.getByRole('textbox', { name }), 'A lighthouse')
const generate = () => userEvent.click(screen.getByRole('button', { name: 'Generate image' }))
const own = () => screen.findByRole('radio', { name: 'Own' })
const edge = (name: 'Width' | 'Height') => screen.getByRole('textbox', { name })

async function writeEdge(name: 'Width' | 'Height', pixels: string) {
  await userEvent.clear(edge(name))
  await userEvent.type(edge(name), pixels)
}

test('orders a picture with everything that was set', async () => {
  const { order } = renderReview()
  await write('Prompt')
  await choose('Image model', 'gpt-image-2.6-flare')
  await choose('Quality', 'max')
  await choose('Format', 'webp')
  await choose('Moderation', 'low')
  await choose('Previews', '0')
  await generate()
  expect(order().settings).toMatchObject({
    imageModel: 'gpt-image-2.6-flare',
    quality: 'max',
    format: 'webp',
    moderation: 'low',
    previews: 0,
  })
})

test('checks a size of one’s own while it is typed, and orders none that breaks a rule', async () => {
  const { open, order } = renderReview()
  await write('Prompt')
  await userEvent.click(await own())
  await writeEdge('Width', '1000')
  await screen.findByText('Edges must be divisible by 16.')
  screen.getByText('The size is not right yet.')
  expect(edge('Width').getAttribute('aria-invalid')).toBe('true')
  await generate()
  expect(screen.getByRole('alert').textContent).toMatch('The size or the image model')
  expect(document.activeElement).toBe(edge('Width'))
  expect(open).toHaveLength(0)
  await writeEdge('Width', '1280')
  await screen.findByText('1.31 megapixels')
  screen.getByText('1280 × 1024')
  expect(screen.queryByRole('alert')).toBeNull()
  await generate()
  expect(order().settings.size).toBe('1280x1024')
})

test('says which rule a size breaks, as it is typed', async () => {
  renderReview()
  await userEvent.click(await own())
  for (const [width, height, problem] of [
    ['3856', '2048', 'Edges must be at most 3840 pixels.'],
    ['3088', '1024', 'The long edge must be at most 3 times the short one.'],
    ['1024', '624', 'Must have at least 655,360 pixels.'],
    ['3840', '2176', 'Must have at most 8,294,400 pixels.'],
  ] as const) {
    await writeEdge('Width', width)
    await writeEdge('Height', height)
    screen.getByText(problem)
  }
})

test('says what is missing of a size of which one edge is there', async () => {
  renderReview()
  await userEvent.click(await own())
  await userEvent.clear(edge('Height'))
  await screen.findByText(/^Both edges in pixels/)
})

test('takes no zero before an edge, nor anything else that is no digit', async () => {
  const { order } = renderReview()
  await write('Prompt')
  await userEvent.click(await own())
  await writeEdge('Width', '0-1280')
  await screen.findByText('1.31 megapixels')
  await generate()
  expect(order().settings.size).toBe('1280x1024')
})

test('offers nothing that the model cannot do, and says why', async () => {
  const { review } = renderReview()
  await userEvent.click(await own())
  await writeEdge('Width', '1280')
  await choose('Quality', 'max')
  await choose('Image model', 'gpt-image-1.5')
  expect(review.getSnapshot().context.settings).toMatchObject({
    size: '1024x1024',
    quality: 'high',
  })
  expect(await own()).toHaveProperty('disabled', true)
  for (const name of ['xhigh', 'max'])
    expect(screen.getByRole('option', { name, hidden: true })).toHaveProperty('disabled', true)
  screen.getByText(/^gpt-image-1\.5 draws in .* only\.$/)
  screen.getByText('xhigh and max need gpt-image-2.5 or later.')
  await choose('Image model', 'gpt-image-2')
  expect(await own()).toHaveProperty('disabled', false)
})

test('takes the name of a model that it does not know, and none with nothing in it', async () => {
  const { open, order } = renderReview()
  await write('Prompt')
  await choose('Image model', 'another')
  await generate()
  expect(open).toHaveLength(0)
  const name = screen.getByLabelText('Its name')
  expect(document.activeElement).toBe(name)
  expect(name.closest('details')).toHaveProperty('open', true)
  await userEvent.type(name, 'my-model')
  await generate()
  expect(order().settings.imageModel).toBe('my-model')
})

test('keeps what compression was chosen, and says that a png is kept whole', async () => {
  renderReview()
  const compression = await screen.findByLabelText('Compression')
  expect(compression).toHaveProperty('disabled', true)
  screen.getByText('A png is always kept whole.')
  await choose('Format', 'webp')
  expect(compression).toHaveProperty('disabled', false)
})
