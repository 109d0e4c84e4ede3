import { readFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { describedReview } from '../../src/review/describedReview.ts'
import { readChart } from '../../src/statechart/chart.ts'
import { drawStatic } from '../../src/statechart/layout/drawStatic.tsx'
import { layOutChart } from '../../src/statechart/layout/layOutChart.ts'

// `npm run statechart` runs this file with --update, and so writes both files.
const stale = 'The machine or its drawing has changed: run `npm run statechart` and commit'

const chart = readChart(describedReview)
const layout = await layOutChart(chart)
const read = (path: string) => readFile(new URL(`../../src/${path}`, import.meta.url), 'utf8')

test('the committed layout is the one that the machine has now', async () => {
  const source = `import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the review machine's states and transitions stand. Written by \`npm run statechart\`. */
export const reviewLayout: ChartLayout = ${JSON.stringify(layout)}
`
  const options = await resolveConfig(new URL(import.meta.url))
  await expect(
    await format(source, { ...options, parser: 'typescript' }),
    stale,
  ).toMatchFileSnapshot('../../src/review/reviewLayout.ts')
})

test('the picture in the README is the one that the machine has now', async () => {
  const svg = drawStatic(
    chart,
    layout,
    await read('statechart/Picture.css'),
    await read('tokens.css'),
  )
  await expect(`${svg}\n`, stale).toMatchFileSnapshot('../../src/review/reviewMachine.svg')
})
