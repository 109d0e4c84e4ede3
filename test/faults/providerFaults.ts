import { accountFaults } from './accountFaults.ts'
import { answerFaults } from './answerFaults.ts'
import type { Fault } from './fault.ts'
import { networkFaults } from './networkFaults.ts'
import { badPictures, oversizedEvents, wholePictures } from './pictureFaults.ts'
import { refusedRequests } from './refusedRequests.ts'
import { tooMuch } from './tooMuch.ts'

/** Every fault of the provider: what the tests play, and what the README tells. */
export const providerFaults: Fault[] = [
  ...refusedRequests,
  ...accountFaults,
  ...tooMuch,
  ...networkFaults,
  ...answerFaults,
  ...badPictures,
  ...oversizedEvents,
  ...wholePictures,
]
