export type Budget = {
  /** Takes so much for a client, if there is as much left, in all and of the client's share. */
  take: (client: string, bytes: number) => boolean
  giveBack: (client: string, bytes: number) => void
}

/** A client's share is the whole by this: who takes all of it leaves most of it to the others. */
const shares = 4

/** What many may take of together, such as the memory for what they send. */
export function createBudget(bytes: number): Budget {
  let left = bytes
  const taken = new Map<string, number>()
  return {
    take: (client, wanted) => {
      const share = (taken.get(client) ?? 0) + wanted
      if (wanted > left || share > bytes / shares) return false
      left -= wanted
      taken.set(client, share)
      return true
    },
    giveBack: (client, returned) => {
      left += returned
      const share = (taken.get(client) ?? 0) - returned
      if (share > 0) taken.set(client, share)
      else taken.delete(client)
    },
  }
}
