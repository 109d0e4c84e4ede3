import type { Version, VersionId } from './version.ts'

/**
 * What a version is compared with: the one that was chosen, else the one that it came from, else
 * the one before it, else the one after; nothing while it is the only one.
 */
export function otherVersion(
  versions: readonly Version[],
  shown: Version,
  chosenId: VersionId | null,
): Version | undefined {
  const { origin } = shown
  const fromId = origin.kind === 'first' ? null : origin.from
  const index = versions.indexOf(shown)
  const byId = (id: VersionId | null) =>
    versions.find((version) => version.id === id && version !== shown)
  return byId(chosenId) ?? byId(fromId) ?? versions[index - 1] ?? versions[index + 1]
}
