import { ruleOf } from './moves.ts'
import type { Path } from './paths.ts'
import { placeOf, sceneOf } from './scene.ts'

/** The shortest of the paths that together go every way that one of them goes. */
export function fewestOf(paths: Path[]): Path[] {
  const shortest = needed(paths.toSorted((one, other) => one.weight - other.weight))
  return needed(shortest.toReversed())
}

/** Leaves out each path that goes no way but those of the paths before it. */
function needed(paths: Path[]): Path[] {
  const gone = new Set<string>()
  return paths.filter((path) => {
    const before = gone.size
    waysOf(path).forEach((way) => gone.add(way))
    return gone.size > before
  })
}

/** Every move in each of the four states, each refusal, and out of `generating` from wherever in it. */
function waysOf({ steps }: Path): string[] {
  return steps.slice(1).map(({ event, state: after }, index) => {
    const before = steps[index]?.state ?? after
    const [from, to] = [sceneOf(before).state, sceneOf(after).state]
    const { refused } = ruleOf(event.type).outcome(sceneOf(before))
    return `${from === to ? from : placeOf(before)}: ${event.type}: ${refused ?? placeOf(after)}`
  })
}
