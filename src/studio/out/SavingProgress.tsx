import { formatBytes } from '../../review/format.ts'
import type { WriteProgress } from './writeArchive.ts'
import './SavingProgress.css'

/** How far an archive is; before its first byte nobody knows of how many. */
export const SavingProgress = ({ bytes, of }: WriteProgress) => (
  <label className="saving">
    {of ? `Saving ${formatBytes(bytes)} of ${formatBytes(of)}` : 'Saving'}
    <progress {...(of && { max: of, value: bytes })} />
  </label>
)
