import { useMemo, useState } from 'react'
import { ways, type Way } from '../batch/batch.ts'
import { fitSettings } from '../batch/fitSettings.ts'
import { priorities, type Priority } from '../batch/priority.ts'
import { readBatch } from '../batch/readBatch.ts'
import type { ListFormat } from '../batch/readFile.ts'
import { countPieces, likelyWay } from '../batch/splitText.ts'
import { rememberPrompts } from '../prompts/promptHistory.ts'
import { useProvider } from '../provider/HealthContext.ts'
import { budgetIn, isUnclear } from '../review/budget.ts'
import { CandidatesField } from '../review/CandidatesField.tsx'
import { formatCount } from '../review/format.ts'
import { useReview, useSpending } from '../review/RoomContext.ts'
import { plain, Select } from '../review/Select.tsx'
import { totalWith } from '../review/spending.ts'
import { ordersOf, toNewPrompts } from './addedPrompts.ts'
import { AddPromptsCost } from './AddPromptsCost.tsx'
import { AddPromptsPreview } from './AddPromptsPreview.tsx'
import { useStudio } from './useStudio.ts'
import '../review/SettingsFields.css'

type AddPromptsFormProps = {
  format: ListFormat
  text: string
  /** How a plain text is cut; the likely way if not said. */
  way: Way | undefined
  /** Where they are from, in words. */
  source: string
  /** The id of the heading. */
  title: string
  onAdd: (() => void) | undefined
  onClose: () => void
}

export function AddPromptsForm(props: AddPromptsFormProps) {
  const { format, text, source, title, onAdd, onClose } = props
  const { studio } = useStudio()
  const health = useProvider()
  const set = useReview(({ context }) => context.settings)
  const budget = useReview(({ context }) => context.budget)
  const hasReferences = useReview(({ context }) => context.references.length > 0)
  const spending = useSpending()
  const counts = useMemo(() => countPieces(text), [text])
  const [way, setWay] = useState(props.way ?? likelyWay(counts))
  const [candidates, setCandidates] = useState(useReview(({ context }) => context.candidates))
  const [priority, setPriority] = useState<Priority>('normal')

  const { rows, problems } = useMemo(
    () => fitSettings(readBatch(format, text, way), set, health?.imageModel),
    [format, text, way, set, health?.imageModel],
  )
  const prompts = useMemo(() => toNewPrompts(rows, candidates), [rows, candidates])
  const orders = useMemo(() => ordersOf(prompts), [prompts])
  const totalUsd = totalWith(spending, orders, health)
  const isBeyond = totalUsd > (budgetIn(budget) ?? Infinity)
  const many = formatCount(rows.length, 'prompt')

  const add = () => {
    onAdd?.()
    rememberPrompts(prompts.map(({ prompt }) => prompt))
    studio.send({
      type: 'prompts.added',
      ...{ prompts, priority, totalUsd },
      ...(isBeyond && { isAllowed: true }),
    })
    onClose()
  }

  return (
    <>
      <h2 id={title}>{rows.length > 0 ? `Add ${many}?` : 'Nothing to add'}</h2>
      <div className="body">
        <AddPromptsPreview rows={rows} problems={problems} source={source} />
        {rows.length > 0 && (
          <>
            <div className="settings">
              {format === 'txt' && counts.block > 1 && counts.block !== counts.line && (
                <Select
                  name="Prompts"
                  value={way}
                  choices={ways.map((way) => ({
                    value: way,
                    words: `One per ${way} (${counts[way]})`,
                  }))}
                  onChange={setWay}
                />
              )}
              <CandidatesField value={candidates} onChange={setCandidates} />
              <Select
                name="Priority"
                value={priority}
                choices={plain(priorities)}
                onChange={setPriority}
              />
            </div>
            {hasReferences && (
              <p className="hint">
                The reference pictures stay with the prompt on screen; they do not go along.
              </p>
            )}
            <AddPromptsCost {...{ orders, spending, totalUsd, budget }} />
          </>
        )}
      </div>
      <div className="answers">
        {rows.length > 0 && (isBeyond || isUnclear(budget)) && (
          <p className="beyond" role="alert">
            {budgetProblem(budget, totalUsd)}
          </p>
        )}
        {rows.length > 0 && !isUnclear(budget) && (
          <button className={isBeyond ? 'button' : 'button primary'} onClick={add}>
            {isBeyond ? 'Add them beyond the budget' : `Add ${many}`}
          </button>
        )}
        <button className="button" onClick={onClose}>
          {rows.length > 0 ? 'Not now' : 'Close'}
        </button>
      </div>
    </>
  )
}

function budgetProblem(budget: string, totalUsd: number): string {
  if (isUnclear(budget))
    return 'The budget is no amount of money. Correct it in the settings, or leave it empty.'
  return Number.isFinite(totalUsd)
    ? 'The budget of this session may have no room for all of that.'
    : 'There is a budget, and nobody knows what that will cost.'
}
