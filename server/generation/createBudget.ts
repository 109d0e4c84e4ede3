export type Budget = {
  /** Takes so much, if there is as much left. */
  take: (bytes: number) => boolean
  giveBack: (bytes: number) => void
}

/** What many may take of together, such as the memory for what they send. */
export function createBudget(bytes: number): Budget {
  let left = bytes
  return {
    take: (wanted) => {
      if (wanted > left) return false
      left -= wanted
      return true
    },
    giveBack: (taken) => {
      left += taken
    },
  }
}
