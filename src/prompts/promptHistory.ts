import * as v from 'valibot'

/** What was asked for in this browser, the newest first, each prompt once. */
export type PromptHistory = {
  /** Whether prompts are kept; where not, there are none. */
  isKept: boolean
  prompts: readonly string[]
}

const key = 'proofroom.prompts'
const maxPrompts = 200
const maxAtOnce = 20
/** Characters of all of them: far less than browsers have room for, drafts and all. */
const maxLength = 400_000

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== ''

/** Of a history from an older page, or a newer one, what fits is taken. */
const storedHistory = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    isKept: v.fallback(v.boolean(), true),
    prompts: v.pipe(
      v.fallback(v.array(v.unknown()), []),
      v.transform((prompts) => prompts.filter(isText)),
      v.array(v.string()),
    ),
  }),
)

export function readPrompts(): PromptHistory {
  const stored = v.safeParse(storedHistory, readStored())
  return stored.success ? stored.output : { isKept: true, prompts: [] }
}

/** Puts a prompt first, if prompts are kept. */
export const rememberPrompt = (prompt: string): PromptHistory => rememberPrompts([prompt])

/** Puts prompts first, in their order; of many only some, for the others are to stay as well. */
export function rememberPrompts(prompts: readonly string[]): PromptHistory {
  const history = readPrompts()
  const taken = [...new Set(prompts.filter(isText))].slice(0, maxAtOnce)
  if (!history.isKept || taken.length === 0) return history
  const others = history.prompts.filter((other) => !taken.includes(other))
  return store({ isKept: true, prompts: bounded([...taken, ...others]) })
}

export const forgetPrompts = (): PromptHistory => store({ ...readPrompts(), prompts: [] })

/** Has prompts kept from now on, or no longer: those that were are then forgotten. */
export const keepPrompts = (isKept: boolean): PromptHistory => store({ isKept, prompts: [] })

/** Those in which every word is found, whatever its capitals. */
export function searchPrompts(prompts: readonly string[], words: string): string[] {
  const wanted = words.toLowerCase().split(/\s+/)
  return prompts.filter((prompt) => {
    const text = prompt.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

function bounded(prompts: readonly string[]): string[] {
  let length = 0
  return prompts.slice(0, maxPrompts).filter((prompt) => (length += prompt.length) <= maxLength)
}

/** Browsers may refuse storage or have no room left; the history then is what was stored before. */
function store(history: PromptHistory): PromptHistory {
  try {
    localStorage.setItem(key, JSON.stringify(history))
    return history
  } catch {
    return readPrompts()
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
