import * as v from 'valibot'
import { modelProblem } from '../contract/imageModels.ts'
import { settingsSchema, type Settings } from '../contract/settings.ts'
import type { Batch, Problem, Row } from './batch.ts'

/** A row, and its settings with all that it does not say itself. */
export type FitRow = Row & { whole: Settings }

/**
 * Lays what rows say of themselves over what is set for all, and holds that together.
 *
 * @param own the image model that `auto` stands for; nothing while nobody knows.
 */
export function fitSettings({ rows, problems }: Batch, set: Settings, own: string | undefined) {
  const fit: FitRow[] = []
  const unfit: Problem[] = []
  for (const row of rows) {
    const whole = { ...set, ...row.settings }
    const words = problemWith(whole, own)
    if (words) unfit.push({ line: row.line, words })
    else fit.push({ ...row, whole })
  }
  const all = [...problems, ...unfit].sort((a, b) => a.line - b.line)
  return { rows: fit, problems: all }
}

function problemWith(settings: Settings, own: string | undefined): string | undefined {
  const result = v.safeParse(settingsSchema, settings)
  if (!result.success) {
    const [issue] = result.issues
    const name = issue.type === 'check' ? '' : `${v.getDotPath(issue) ?? ''} `
    return `${name}${issue.message}`
  }
  const { imageModel } = settings
  return modelProblem({ ...settings, imageModel: imageModel === 'auto' ? (own ?? '') : imageModel })
    ?.problem
}
