import { readFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { describedReview } from '../../src/review/describedReview.ts'
import { readChart } from '../../src/statechart/chart.ts'
import { drawStatic } from '../../src/statechart/layout/drawStatic.tsx'
import { layOutChart } from '../../src/statechart/layout/layOutChart.ts'
import { describedStudio } from '../../src/studio/describedStudio.ts'

// `npm run statechart` runs this file with --update, and so writes all of these files.
const stale = 'The machine or its drawing has changed: run `npm run statechart` and commit'

const read = (path: string) => readFile(new URL(`../../src/${path}`, import.meta.url), 'utf8')

const machines = [
  { name: 'review', chart: readChart(describedReview) },
  { name: 'studio', chart: readChart(describedStudio) },
]

test.each(machines)(
  'the committed layout and picture of the $name are those that the machine has now',
  async ({ name, chart }) => {
    const layout = await layOutChart(chart)
    const source = `import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the ${name} machine's states and transitions stand. Written by \`npm run statechart\`. */
export const ${name}Layout: ChartLayout = ${JSON.stringify(layout)}
`
    const options = await resolveConfig(new URL(import.meta.url))
    await expect
      .soft(await format(source, { ...options, parser: 'typescript' }), stale)
      .toMatchFileSnapshot(`../../src/${name}/${name}Layout.ts`)
    const svg = drawStatic(
      chart,
      layout,
      await read('statechart/Picture.css'),
      await read('tokens.css'),
    )
    await expect.soft(`${svg}\n`, stale).toMatchFileSnapshot(`../../src/${name}/${name}Machine.svg`)
  },
)
