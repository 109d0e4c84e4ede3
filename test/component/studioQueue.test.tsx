import { act, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, onTestFinished, test, vi } from 'vitest'
import { overloaded, renderReview } from './renderReview.tsx'
import { encoded } from '../support/encoded.ts'

const add = ({ studio }: ReturnType<typeof renderReview>, ...prompts: string[]) =>
  act(() =>
    studio.send({
      type: 'prompts.added',
      prompts: prompts.map((prompt) => ({ prompt })),
      priority: 'normal',
    }),
  )
const list = () => screen.findByRole('list', { name: 'Prompts' })
const rows = async () => within(await list()).getAllByRole('listitem')
const words = async () => (await rows()).map((row) => row.textContent)
/** The button that brings the prompt with these words on screen. */
const row = async (prompt: string) =>
  within(await list()).getByRole('button', { name: new RegExp(`^${prompt} `) })
const button = (name: string) => screen.getByRole('button', { name })
const heading = () => screen.getByRole('heading', { level: 1 }).textContent
const { click, keyboard, selectOptions } = userEvent

/** Has so much time go by, and none after that. */
function lookAtIt(ms = 300) {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + ms)
  onTestFinished(() => clock.mockRestore())
}

/** So many prompts, of which so many are drawn at once. */
async function renderMany(prompts: string[], atOnce = 3) {
  const room = renderReview()
  act(() => room.studio.send({ type: 'habits.changed', habits: { atOnce } }))
  add(room, ...prompts)
  await list()
  const prompt = ({ order }: (typeof room.open)[number]) => order.prompt
  const drawing = (words: string) => room.open.find((one) => prompt(one) === words)!
  const entry = (words: string) =>
    room.studio
      .getSnapshot()
      .context.entries.find(({ review }) => review.getSnapshot().context.prompt === words)!
  return {
    ...room,
    entry,
    /** Ends the drawing of a prompt with a picture that has been seen. */
    done: (words: string) => {
      const imageId = room.images.put(encoded(words))
      const edges = { width: 1024, height: 1024 }
      act(() => {
        drawing(words).tell({
          type: 'generation.completed',
          picture: { imageId, sha256: words.repeat(64), mime: 'image/png', bytes: 9, ...edges },
          details: { provider: 'stand-in', imageModel: 'gpt-image-2', attempt: 1 },
        })
        entry(words).review.send({ type: 'version.shown', versionId: imageId })
      })
    },
    fails: (words: string, failure = overloaded) =>
      act(() => drawing(words).tell({ type: 'generation.failed', failure })),
  }
}

test('shows nothing of many prompts to someone who has one', async () => {
  const { complete } = renderReview()
  await keyboard('A lighthouse{Control>}{Enter}{/Control}')
  complete()
  expect(screen.queryByRole('complementary', { name: 'Prompts' })).toBeNull()
  expect(button('New prompt')).toBeDefined()
})

test('begins another prompt beside the one on screen, once there is one', async () => {
  renderReview()
  expect(screen.queryByRole('button', { name: 'New prompt' })).toBeNull()
  await keyboard('A lighthouse{Control>}{Enter}{/Control}')
  await click(button('New prompt'))
  expect(screen.getByRole('textbox', { name: 'Prompt' })).toHaveProperty('value', '')
  expect(await words()).toEqual([
    expect.stringMatching(/A lighthouse.*Drawing/),
    expect.stringMatching(/Prompt/),
  ])
  expect(screen.queryByRole('button', { name: 'New prompt' })).toBeNull()
})

test('lists every prompt with how it stands, counts them, and shows those that stand alike', async () => {
  const { done, fails, entry } = await renderMany(['A', 'B', 'C', 'D', 'E', 'F'], 2)
  done('A')
  fails('B')
  done('C')
  const { selectedId, versions } = entry('C').review.getSnapshot().context
  const { sha256 } = versions[0]!.picture
  act(() => entry('C').review.send({ type: 'image.approved', versionId: selectedId!, sha256 }))
  expect(await words()).toEqual([
    expect.stringMatching(/^A Ready 0 s/),
    expect.stringMatching(/^B Failed OpenAI is overloaded/),
    expect.stringMatching(/^C Approved/),
    expect.stringMatching(/^D Drawing 0 s/),
    expect.stringMatching(/^E Drawing/),
    expect.stringMatching(/^F Waiting next in line/),
  ])
  expect(screen.getByText('1 of 6 decided')).toBeDefined()
  expect(screen.getByText(/^1 ready, 2 drawing, 1 waiting, 1 failed/)).toBeDefined()
  expect(document.title).toBe('(1) ready, 1 failed, 3 to draw – Proofroom')
  const filter = screen.getByRole('combobox', { name: 'Show' })
  expect(within(filter).getByRole('option', { name: 'Drawing (2)' })).toBeDefined()
  await selectOptions(filter, 'Drawing (2)')
  expect(await words()).toEqual([
    expect.stringMatching(/^D Drawing/),
    expect.stringMatching(/^E Drawing/),
  ])
})

test('has the whole of a long prompt at hand in its row', async () => {
  const prompt = `A lighthouse ${'and a boat '.repeat(20)}at dusk`
  await renderMany(['A', prompt])
  expect((await row('A lighthouse.*')).title).toBe(prompt)
})

test('says of a prompt on screen that it waits for its turn, and what holds it up', async () => {
  const { studio, fails, open } = await renderMany(['A', 'B', 'C'], 1)
  await click(await row('C'))
  expect(heading()).toBe('Version 1 waits for its turn')
  const plate = () => screen.getByRole('region', { name: 'Picture' }).textContent
  expect(plate()).toContain('Number 2 in line')
  expect(button('Look at version 1 waiting')).toBeDefined()
  await click(button('Pause drawing'))
  expect(plate()).toContain('The queue is paused')
  await click(button('Resume drawing'))
  fails('A')
  expect(plate()).toContain('Next in line')
  await keyboard('{Escape}')
  expect(screen.getByRole('main').dataset.state).toBe('initial_input')
  expect(open).toHaveLength(1)
  expect(studio.getSnapshot().context.drawingIds).toHaveLength(1)
})

test('J and K go through the list and N to the next to judge, past the text of a prompt', async () => {
  const { studio, done, fails } = await renderMany(['A', 'B', 'C'])
  fails('B')
  done('C')
  await keyboard('j')
  expect(document.activeElement, 'another J is to move on').toBe(await row('B'))
  await keyboard('jk')
  expect((await row('B')).getAttribute('aria-current')).toBe('true')
  await keyboard('n')
  expect(heading()).toBe('Is version 1 the one?')
  expect(studio.getSnapshot().context.selectedId).toContain('4')
  await keyboard('j')
  expect((await row('A')).getAttribute('aria-current'), 'they go round').toBe('true')
})

test('J goes on from where the review on screen stands, also where the filter leaves it out', async () => {
  const { done } = await renderMany(['A', 'B', 'C', 'D'])
  for (const prompt of ['A', 'B', 'C', 'D']) done(prompt)
  await click(screen.getByRole('checkbox', { name: /^After a decision/ }))
  await selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Ready (4)')
  await click(await row('B'))
  await keyboard('x')
  expect(heading()).toBe('Version 1 rejected')
  await keyboard('j')
  expect((await row('C')).getAttribute('aria-current')).toBe('true')
  await keyboard('kk')
  expect((await row('D')).getAttribute('aria-current'), 'they go round').toBe('true')
})

test('who is in the list is taken along to the row of what comes on screen', async () => {
  const { done } = await renderMany(['A', 'B', 'C'])
  done('A')
  done('C')
  ;(await row('A')).focus()
  await keyboard('n')
  expect(document.activeElement).toBe(await row('C'))
  await keyboard('a')
  expect(document.activeElement, 'the next one came by itself').toBe(await row('A'))
  expect(screen.queryByText(/^Prompt 1 of 3/), 'its row says so').toBeNull()
})

test('who is elsewhere is told once which prompt came on screen', async () => {
  const { done } = await renderMany(['A', 'B', 'C'])
  done('A')
  done('C')
  await click(button('Approve'))
  const told = screen.getByText('Prompt 3 of 3: C, version 1')
  expect(told.getAttribute('role')).toBe('status')
  await click(button('Reject'))
  expect(told.textContent, 'nothing else was ready').toBe('Prompt 3 of 3: C, version 1')
  await click(button('New prompt'))
  expect(told.textContent).toBe('Prompt 4 of 4: nothing written, prompt')
})

test('keeps the focus where something is cancelled that had it', async () => {
  await renderMany(['A', 'B', 'C'], 2)
  await click(button('More about “B”'))
  button('Cancel drawing').focus()
  await keyboard('{Enter}')
  expect(document.activeElement).toBe(await row('B'))
  await click(button('Cancel all drawing'))
  await click(button('Cancel them'))
  expect(document.activeElement?.textContent).toBe('Drawing 2 at once')
})

test('the way to the next to judge stands out only where no answer does', async () => {
  const { done, fails } = await renderMany(['A', 'B', 'C'])
  done('C')
  const standsOut = () => button('Next to judge').matches('.primary')
  expect(standsOut(), 'one waits').toBe(true)
  fails('A')
  expect(button('Generate image').matches('.primary')).toBe(true)
  expect(standsOut()).toBe(false)
})

test('says that all are decided, where nothing is left that could be paused', async () => {
  const { done } = await renderMany(['A', 'B'])
  done('A')
  done('B')
  await keyboard('a')
  expect(button('Pause drawing')).toBeDefined()
  lookAtIt()
  await keyboard('x')
  expect(screen.getByText('All decided')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Pause drawing' })).toBeNull()
})

test('after a decision the next one comes by itself, and the decision can be taken back there', async () => {
  const { done, entry } = await renderMany(['A', 'B', 'C'])
  done('A')
  done('C')
  await keyboard('a')
  expect((await row('C')).getAttribute('aria-current')).toBe('true')
  expect(screen.getByText('Version 1 approved')).toBeDefined()
  lookAtIt()
  await keyboard('z')
  expect((await row('A')).getAttribute('aria-current')).toBe('true')
  expect(heading()).toBe('Is version 1 the one?')
  expect(entry('A').review.getSnapshot().context.decision).toBeNull()
  await keyboard('r')
  expect(screen.getByText('Version 2 asked for')).toBeDefined()
  await click(button('Go back'))
  expect(heading()).toBe('Drawing version 2')
})

test('does not take a key that is pressed right behind a decision for one about the next as well', async () => {
  const { done, entry } = await renderMany(['A', 'B', 'C'])
  done('A')
  done('C')
  lookAtIt(0)
  await keyboard('ax')
  expect((await row('C')).getAttribute('aria-current')).toBe('true')
  expect(entry('C').review.getSnapshot().context.decision).toBeNull()
  lookAtIt()
  await keyboard('xa')
  expect(entry('C').review.getSnapshot().context.decision?.verdict).toBe('rejected')
})

test('stays with what was decided if the next one is not to come by itself', async () => {
  const { done } = await renderMany(['A', 'B'])
  await click(screen.getByRole('checkbox', { name: /^After a decision/ }))
  done('A')
  done('B')
  await keyboard('a')
  expect(heading()).toBe('Version 1 approved')
  expect(JSON.parse(localStorage.getItem('proofroom.studio')!)).toMatchObject({ goesOn: false })
})

test('moves a prompt by Alt and arrows, and by buttons, and says where it is now', async () => {
  await renderMany(['A', 'B', 'C'])
  const order = async () => (await words()).map((text) => text.charAt(0)).join('')
  ;(await row('C')).focus()
  await keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(await order()).toBe('ACB')
  expect(document.activeElement).toBe(await row('C'))
  expect(screen.getByText('Moved to place 2 of 3.').getAttribute('role')).toBe('status')
  await keyboard('{ArrowUp}')
  expect(document.activeElement).toBe(await row('A'))
  await click(button('More about “A”'))
  await click(button('Move down'))
  expect(await order()).toBe('CAB')
})

test('draws what is more urgent first', async () => {
  const { open } = await renderMany(['A', 'B', 'C'], 1)
  await click(button('More about “C”'))
  await selectOptions(screen.getByRole('combobox', { name: 'Priority' }), 'High')
  expect(await words()).toEqual([
    expect.stringMatching(/^A Drawing/),
    expect.stringMatching(/^B Waiting number 2 in line/),
    expect.stringMatching(/^C Waiting, high priority next in line/),
  ])
  await click(await row('A'))
  await keyboard('{Escape}')
  expect(await words()).toContainEqual(expect.stringMatching(/^C Drawing/))
  expect(open).toHaveLength(2)
})

test('takes a prompt off the list, and asks before where a picture would be lost', async () => {
  const { images, done, fails, entry } = await renderMany(['A', 'B', 'C'])
  done('B')
  const picture = entry('B').review.getSnapshot().context.selectedId!
  fails('C')
  await click(button('More about “C”'))
  await click(button('Take off the list'))
  expect(await rows()).toHaveLength(2)
  expect(document.activeElement).toBe(await row('B'))
  await click(button('More about “B”'))
  await click(button('Take off the list'))
  const question = '1 picture is undecided; taking it off loses it.'
  expect(screen.getByRole('alert').textContent).toBe(question)
  await click(button('Not now'))
  expect(document.activeElement).toBe(button('Take off the list'))
  await click(button('Take off the list'))
  await click(button('Take it off'))
  expect(screen.queryByRole('list', { name: 'Prompts' }), 'one is left').toBeNull()
  expect(images.has(picture)).toBe(false)
})

test('cancels everything at once, after a question, and keeps the prompts', async () => {
  const { open } = await renderMany(['A', 'B', 'C', 'D'], 2)
  await click(button('Cancel all drawing'))
  expect(screen.getByRole('alert').textContent).toContain('4 would be cancelled')
  await click(button('Cancel them'))
  expect(open).toHaveLength(0)
  const states = (await words()).map((text) => text.slice(2))
  expect(states).toEqual(Array(4).fill('Prompt Cancelled'))
})

test('orders everything that failed once more', async () => {
  const { open, fails } = await renderMany(['A', 'B', 'C'])
  fails('A')
  fails('C')
  await click(button('Retry 2 failed'))
  expect(document.activeElement).toBe(await row('A'))
  expect(open.map(({ order }) => order.prompt)).toEqual(['B', 'A', 'C'])
})

test('keeps what failed in mind until it is ordered again or changed, whatever else is said of it', async () => {
  const { fails, open } = await renderMany(['A', 'B'])
  fails('A')
  fails('B')
  ;(await row('A')).focus()
  await keyboard('a')
  expect(screen.getByRole('alert').textContent).not.toContain('OpenAI is overloaded')
  expect((await words())[0]).toMatch(/^A Failed OpenAI is overloaded/)
  await click(button('Retry 2 failed'))
  expect(open.map(({ order }) => order.prompt)).toEqual(['A', 'B'])
  fails('A')
  await userEvent.type(await screen.findByRole('textbox', { name: 'Prompt' }), '!')
  expect((await words())[0]).toMatch(/^A! Prompt/)
  expect(screen.queryByRole('button', { name: /^Retry/ })).toBeNull()
})

test('lists a prompt as it was drawn, whatever is written to draw next', async () => {
  const { done } = await renderMany(['A', 'B'])
  done('A')
  await click(await screen.findByText('Edit the prompt'))
  await userEvent.type(screen.getByRole('textbox', { name: 'Edited prompt' }), ' hare')
  expect(screen.getByText('edited')).toBeDefined()
  expect((await words())[0]).toMatch(/^A Ready/)
})

test('counts and orders once more also what failed while there is something to judge', async () => {
  const { open, done, fails, entry } = await renderMany(['A', 'B', 'C'])
  done('A')
  await keyboard('r')
  fails('A')
  fails('C')
  expect(entry('A').review.getSnapshot().value).toBe('user_feedback')
  await click(button('Retry 2 failed'))
  expect(open.map(({ order }) => order.prompt)).toEqual(['B', 'A', 'C'])
})

test('says for how long a rate limit holds everybody up, and goes on all the same if told to', async () => {
  const { fails } = await renderMany(['A', 'B', 'C'], 1)
  fails('A', { ...overloaded, kind: 'rate_limited', retryAfterMs: 20_000 })
  const hold = 'Slowed down by a rate limit. Drawing goes on in 20 s.'
  expect(screen.getByText(hold)).toBeDefined()
  expect((await words())[1]).toMatch(/^B Waiting next in line/)
  await click(button('Go on now'))
  expect(document.activeElement).toBe(await row('A'))
  expect((await words())[1]).toMatch(/^B Drawing/)
  expect(screen.queryByText(hold)).toBeNull()
})

test('asks before leaving loses prompts that are not drawn, but for the one that is kept', async () => {
  const { fails } = await renderMany(['A', 'B', 'C'])
  fails('A')
  fails('B')
  fails('C')
  const leave = () => fireEvent(window, new Event('beforeunload', { cancelable: true }))
  expect(leave()).toBe(false)
  expect(document.title).toBe('2 prompts would be lost – Proofroom')
  const words = '2 prompts are not drawn; leaving loses them.'
  expect(await screen.findByText(words)).toBeDefined()
  for (const prompt of ['B', 'C']) {
    await click(within((await row(prompt)).closest('li')!).getByRole('button', { name: /More/ }))
    await click(button('Take off the list'))
  }
  expect(leave()).toBe(true)
})

test('says what leaving would lose, in the page, to someone who stays', async () => {
  const { done } = await renderMany(['A', 'B', 'C'])
  done('A')
  done('B')
  await keyboard('a')
  const words =
    '1 picture is undecided, 1 picture is on order and 1 approved picture is not downloaded; leaving loses them.'
  expect(screen.queryByText(words)).toBeNull()
  fireEvent(window, new Event('beforeunload', { cancelable: true }))
  expect(document.title).toBe('3 pictures would be lost – Proofroom')
  expect(await screen.findByText(words)).toBeDefined()
  expect(document.title).toBe('(1) ready, 1 to draw – Proofroom')
  await click(button('Close'))
  expect(screen.queryByText(words)).toBeNull()
})

test('each review keeps how it is looked at', async () => {
  const { done } = await renderMany(['A', 'B'])
  done('A')
  done('B')
  await click(await screen.findByRole('button', { name: 'Backdrop: neutral' }))
  expect(button('Backdrop: black')).toBeDefined()
  await click(await row('B'))
  expect(button('Backdrop: neutral')).toBeDefined()
  await click(await row('A'))
  expect(button('Backdrop: black')).toBeDefined()
})

test('leads from the room to what is ready where the list is not beside it', async () => {
  const { done } = await renderMany(['A', 'B', 'C'])
  // A page that has no width at all has no room for it.
  const narrow = Object.assign(document.createElement('div'), { id: 'root' })
  document.body.append(narrow)
  onTestFinished(() => narrow.remove())
  const here = () => within(screen.getByRole('complementary', { name: 'Review' }))
  expect(here().queryByText('Another one is ready')).toBeNull()
  done('C')
  expect(here().getByText('Another one is ready')).toBeDefined()
  await click(here().getByRole('button', { name: 'Next to judge' }))
  expect(heading()).toBe('Is version 1 the one?')
  expect(here().queryByRole('button', { name: 'Next to judge' })).toBeNull()
})
