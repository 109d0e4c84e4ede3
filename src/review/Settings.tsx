import { ReferencesFold, type OnChecking } from './ReferencesFold.tsx'
import { SettingsFold } from './SettingsFold.tsx'
import { SizeFields } from './SizeFields.tsx'

/** Size at a glance; the rest folded away until wanted. */
export const Settings = ({ onChecking }: { onChecking: OnChecking }) => (
  <>
    <SizeFields />
    <ReferencesFold onChecking={onChecking} />
    <SettingsFold />
  </>
)
