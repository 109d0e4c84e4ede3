import { SettingsFold } from './SettingsFold.tsx'
import { SizeFields } from './SizeFields.tsx'

/** Size at a glance; the rest folded away until wanted. */
export const Settings = () => (
  <>
    <SizeFields />
    <SettingsFold />
  </>
)
