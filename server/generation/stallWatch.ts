/**
 * Tells whether the reader of a stream has taken nothing in for `stalledMs` milliseconds, when it
 * is shown now and then how much room the stream has.
 */
export function stallWatch(stalledMs: number, now = () => performance.now()) {
  let last = 0
  let since = now()
  return (room: number): boolean => {
    if (room > 0 || room !== last) since = now()
    last = room
    return now() - since >= stalledMs
  }
}
