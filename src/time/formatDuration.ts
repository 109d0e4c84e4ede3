/**
 * 31 s; 2 min 04 s.
 *
 * @param digits of seconds behind the point, for less than a minute: with one, 0.4 s.
 */
export function formatDuration(ms: number, digits = 0): string {
  const seconds = (Math.max(0, ms) / 1_000).toFixed(digits)
  if (Number(seconds) < 60) return `${seconds} s`
  const whole = Math.round(Number(seconds))
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
}
