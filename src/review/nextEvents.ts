import { phases } from '../contract/generateEvent.ts'
import type { Health } from '../contract/health.ts'
import { planEdited } from './drawing.ts'
import type { ReviewEvent } from './reviewMachine.ts'
import type { ReviewSnapshot } from './RoomContext.ts'
import { totalWith } from './spending.ts'

/**
 * What the page's buttons would send now, and the generation next: those events that guards look
 * into. All others carry nothing that decides where they lead.
 */
export function nextEvents({ context }: ReviewSnapshot, health: Health | undefined) {
  const { versions, selectedId, drawing, bills } = context
  const version = versions.find(({ id }) => id === selectedId)
  const versionId = selectedId ?? ''
  const seen = { versionId, sha256: version?.picture.sha256 ?? '' }
  const again = { ...seen, totalUsd: version && totalWith(bills, version.order, health) }
  const phase = drawing?.progress.phase
  return {
    'prompt.submitted': { type: 'prompt.submitted', totalUsd: totalWith(bills, context, health) },
    'version.selected': { type: 'version.selected', versionId },
    'image.approved': { type: 'image.approved', ...seen },
    'image.rejected': { type: 'image.rejected', ...seen },
    'regeneration.requested': { type: 'regeneration.requested', ...again },
    'changes.requested': { type: 'changes.requested', ...again },
    'redraw.requested': {
      type: 'redraw.requested',
      ...seen,
      totalUsd: version && totalWith(bills, planEdited(version, context.prompt).order, health),
    },
    'phase.changed': {
      type: 'phase.changed',
      phase: phases[phase ? phases.indexOf(phase) + 1 : 0] ?? 'finishing',
    },
  } satisfies { [Type in ReviewEvent['type']]?: ReviewEvent & { type: Type } }
}
