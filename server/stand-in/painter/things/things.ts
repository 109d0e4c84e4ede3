import { buildings } from './buildings.ts'
import { creatures } from './creatures.ts'
import { indoorThings } from './indoors.ts'
import { plants } from './plants.ts'
import { sittingAnimals } from './sitting.ts'
import { tableThings } from './table.ts'
import type { Thing } from './thing.ts'
import { vehicles } from './vehicles.ts'

/** Everything the painter can draw as a thing of its own, by the words for it. */
export const things: ReadonlyMap<string, Thing> = new Map(
  [
    ...buildings,
    ...creatures,
    ...indoorThings,
    ...plants,
    ...sittingAnimals,
    ...tableThings,
    ...vehicles,
  ].flatMap((thing) => thing.words.map((word) => [word, thing] as const)),
)
