import { phases } from '../contract/generateEvent.ts'
import type { Health } from '../contract/health.ts'
import type { Reference } from '../references/reference.ts'
import { ordersFor } from './ordersFor.ts'
import type { ReviewEvent } from './reviewEvents.ts'
import type { ReviewSnapshot } from './RoomContext.ts'
import { totalWith, type Spending } from './spending.ts'

/** A picture that does not go along yet. */
const unseen: Reference = {
  ...{ id: '', name: '', sha256: '' },
  ...{ mime: 'image/png', bytes: 0, width: 0, height: 0 },
}

/**
 * What the page's buttons would send now, and the generation next: those events that guards look
 * into. All others carry nothing that decides where they lead.
 */
export function nextEvents(
  snapshot: ReviewSnapshot,
  spending: Spending,
  health: Health | undefined,
) {
  const { references, versions, selectedId, drawing, budget, candidates } = snapshot.context
  const id = references[0]?.id ?? ''
  const version = versions.find(({ id }) => id === selectedId)
  const versionId = selectedId ?? ''
  const seen = { versionId, sha256: version?.picture.sha256 ?? '' }
  const costly = (type: ReviewEvent['type']) => ({
    totalUsd: totalWith(spending, ordersFor(type, snapshot), health),
  })
  const ask = <Type extends ReviewEvent['type']>(type: Type) => ({
    type,
    ...seen,
    ...costly(type),
  })
  const phase = drawing?.progress.phase
  return {
    'prompt.submitted': { type: 'prompt.submitted', ...costly('prompt.submitted') },
    'drawing.retried': { type: 'drawing.retried', ...costly('drawing.retried') },
    'candidates.changed': { type: 'candidates.changed', candidates },
    'reference.added': { type: 'reference.added', reference: unseen },
    'reference.removed': { type: 'reference.removed', id },
    'reference.moved': { type: 'reference.moved', id, to: 0 },
    'version.selected': { type: 'version.selected', versionId },
    'image.approved': { type: 'image.approved', ...seen },
    'image.rejected': { type: 'image.rejected', ...seen },
    'regeneration.requested': ask('regeneration.requested'),
    'changes.requested': ask('changes.requested'),
    'redraw.requested': ask('redraw.requested'),
    'budget.changed': { type: 'budget.changed', budget },
    'mark.added': { type: 'mark.added', mark: { id: '', x: 0.5, y: 0.5, words: '' } },
    'phase.changed': {
      type: 'phase.changed',
      phase: phases[phase ? phases.indexOf(phase) + 1 : 0] ?? 'finishing',
    },
  } satisfies { [Type in ReviewEvent['type']]?: ReviewEvent & { type: Type } }
}
