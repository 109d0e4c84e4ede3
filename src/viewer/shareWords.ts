/** How much has changed, in words: `12.4 % of the pixels changed`. */
export function shareWords(share: number): string {
  if (share === 0) return 'No pixel changed'
  if (share === 1) return 'Every pixel changed'
  const percent = Math.min(99.9, share * 100)
  return `${percent < 0.1 ? 'Less than 0.1' : percent.toFixed(1)} % of the pixels changed`
}
