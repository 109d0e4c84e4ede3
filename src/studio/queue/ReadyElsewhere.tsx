import { ActionButton } from '../../review/ActionButton.tsx'
import { isReady, nextReady, onScreen } from '../studioContext.ts'
import { useReviews } from '../useReviews.ts'
import { useStudio } from '../useStudio.ts'
import { useIsSheet } from './useIsSheet.ts'

/** The way to what is ready, where the list is not in sight and there is nothing to do but wait. */
export function ReadyElsewhere() {
  const { studio } = useStudio()
  const isSheet = useIsSheet()
  const ready = useReviews((context) => {
    const here = onScreen(context)
    const isIdle = here.matches('generating') || here.matches('final')
    return isIdle && nextReady(context) ? context.entries.filter(isReady).length : 0
  })
  if (!isSheet || ready === 0) return null
  return (
    <div className="notice just-decided">
      <p>{ready === 1 ? 'Another one is ready' : `${ready} others are ready`}</p>
      <ActionButton
        shortcut="nextReady"
        className="quiet"
        onClick={() => studio.send({ type: 'next.requested' })}
      >
        Next to judge
      </ActionButton>
    </div>
  )
}
