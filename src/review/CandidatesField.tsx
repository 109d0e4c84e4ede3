import { limits } from '../contract/limits.ts'
import { plain, Select } from './Select.tsx'

type CandidatesFieldProps = { value: number; onChange: (candidates: number) => void }

const counts = Array.from({ length: limits.candidates }, (_, index) => String(index + 1))

/** How many pictures a prompt is drawn as, to choose from. */
export const CandidatesField = ({ value, onChange }: CandidatesFieldProps) => (
  <Select
    name="Pictures per prompt"
    value={String(value)}
    choices={plain(counts)}
    hint={value > 1 && 'Candidates to choose from; each is drawn and paid for.'}
    onChange={(count) => onChange(Number(count))}
  />
)
