/** As much of it as is used here: the types that there are of it bring Node's into the page. */
declare module 'papaparse' {
  export type Step = {
    data: string[]
    /** Of quotes alone, where the delimiter is given. */
    errors: { code: string }[]
    /** `cursor`: the characters read by now, this row included. */
    meta: { cursor: number }
  }
  type Config = {
    delimiter: string
    newline: '\n'
    step: (step: Step, parser: { abort: () => void }) => void
  }
  const papa: { parse: (text: string, config: Config) => void }
  export default papa
}
