import type { Activity } from './activity.ts'
import type { Chart } from './chart.ts'
import { pathName } from './names.ts'
import type { Transition } from './transition.ts'

/** Why a transition cannot be taken now; nothing when it can. */
export function whyNot(
  { states }: Chart,
  { active, possible }: Activity,
  transition: Transition,
): string | undefined {
  const { id, source, event, guard } = transition
  if (possible.has(id)) return undefined
  if (!active.has(source)) return `the machine is not in ${pathName(source)}`

  const candidatesOf = (state: string) =>
    states.get(state)?.transitions.filter((candidate) => candidate.event === event) ?? []
  const isTaken = (candidate: Transition) => possible.has(candidate.id)
  const candidates = candidatesOf(source)
  const taken = candidates.find(isTaken)
  // Whoever is asked first and says yes takes the event.
  if (taken?.guard && candidates.indexOf(taken) < candidates.indexOf(transition))
    return `${taken.guard} holds`
  const inner = [...active].filter((state) => state.startsWith(`${source}.`))
  if (!taken && inner.flatMap(candidatesOf).some(isTaken)) return 'a state inside answers it first'
  return guard && `${guard} does not hold`
}
