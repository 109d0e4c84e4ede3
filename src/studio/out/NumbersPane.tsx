import { useState } from 'react'
import type { Numbers } from '../../contract/numbers.ts'
import { numbersOf } from '../../contract/numbersOf.ts'
import { Facts } from '../../review/Facts.tsx'
import { formatCount } from '../../review/format.ts'
import { formatUsd } from '../../review/formatUsd.ts'
import { formatDuration } from '../../time/formatDuration.ts'
import { useStudio } from '../useStudio.ts'
import { Course } from './Course.tsx'
import { courseOf } from './courseOf.ts'
import { failuresIn } from './failuresIn.ts'
import { recordsOf } from './recordsOf.ts'
import './NumbersPane.css'

/** What all reviews come to by their records as it opens, those whose pictures were given up included. */
export function NumbersPane() {
  const { studio } = useStudio()
  const [records] = useState(() =>
    recordsOf(studio.getSnapshot().context).map(({ record }) => record),
  )
  if (!records.length) return <p className="hint">Nothing has been drawn yet.</p>
  const numbers = numbersOf(records)
  return (
    <>
      <div className="numbers">
        {groupsOf(numbers, failuresIn(records, numbers)).map(([title, facts]) => (
          <section key={title}>
            <h3>{title}</h3>
            <Facts facts={facts} />
          </section>
        ))}
      </div>
      <Course steps={courseOf(records)} />
      <p className="hint">
        From the records alone: an archive that is saved under “Take out” has them in its manifest,
        and anyone can reckon them again. What an approval took is reckoned from the decided
        reviews, those that were rejected included.
      </p>
    </>
  )
}

type Group = [string, Record<string, string | number>]

const groupsOf = (numbers: Numbers, failures: Record<string, number>): Group[] => [
  [
    'Reviews',
    {
      'In all': numbers.reviews,
      Approved: numbers.approved,
      'At first sight': `${numbers.approvedAtFirstSight}${share(numbers)}`,
      Rejected: numbers.rejected,
      Undecided: numbers.undecided,
    },
  ],
  [
    'Drawing',
    {
      Pictures: numbers.pictures,
      Attempts: numbers.attempts,
      'Attempts for an approval': numbers.attemptsPerApproval?.toFixed(1) ?? none,
      Retries: numbers.retries,
    },
  ],
  [
    'Median time',
    {
      'From arrival to decision': duration(numbers.medianToDecisionMs),
      'From first sight to decision': duration(numbers.medianSeenToDecisionMs),
    },
  ],
  [
    'Cost',
    {
      'In all': `${formatUsd(numbers.costUsd)}${uncosted(numbers)}`,
      'For an approved picture':
        numbers.costPerApprovalUsd === null ? none : formatUsd(numbers.costPerApprovalUsd),
    },
  ],
  ...(Object.keys(failures).length ? [['What failed', failures] satisfies Group] : []),
]

const none = '–'
const duration = (ms: number | null) => (ms === null ? none : formatDuration(ms, 1))
const share = ({ shareAtFirstSight }: Numbers) =>
  shareAtFirstSight === null ? '' : ` (${Math.round(shareAtFirstSight * 100)} % of decided)`
const uncosted = ({ picturesWithoutCost: count }: Numbers) =>
  count ? `, without ${formatCount(count, 'picture')} of unknown cost` : ''
