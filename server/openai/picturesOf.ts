import type { GenerateRequest } from '../../src/contract/generateRequest.ts'
import type { Picture } from '../../src/contract/picture.ts'

/** The pictures that go along: the one to be changed, if there is one, and then the references. */
export const picturesOf = ({ change, references = [] }: GenerateRequest): Picture[] => [
  ...(change ? [change.picture] : []),
  ...references,
]
