import { defaultSettings } from '../contract/settings.ts'
import { SettingsFields } from './SettingsFields.tsx'
import { useReview, type ReviewSnapshot } from './RoomContext.ts'

/** The settings that most pictures do without, folded away until wanted. */
export function SettingsFold() {
  const changed = useReview(whatIsSet)
  return (
    <details className="fold">
      <summary>
        More settings
        <span>{changed}</span>
      </summary>
      <SettingsFields />
    </details>
  )
}

/** Quality and format, and of the others what is not as usual. */
function whatIsSet({ context: { settings, candidates } }: ReviewSnapshot): string {
  const { imageModel, quality, background, format, moderation, previews } = settings
  return [
    imageModel !== defaultSettings.imageModel && imageModel,
    quality === 'auto' ? 'auto quality' : quality,
    background !== defaultSettings.background && background,
    format,
    moderation !== defaultSettings.moderation && 'low moderation',
    previews !== defaultSettings.previews && `${previews} previews`,
    candidates > 1 && `${candidates} pictures`,
  ]
    .filter(Boolean)
    .join(' · ')
}
