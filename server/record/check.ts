import { checkRecord } from './checkRecord.ts'

const [path] = process.argv.slice(2)
if (path === undefined) {
  console.error('Say which record: npm run check-record -- FOLDER (or the record’s file)')
  process.exitCode = 2
} else {
  const { unreadable, problems, absent, matching, surplus } = await checkRecord(path)
  for (const file of matching) console.log(`${file}: as recorded`)
  for (const file of absent) console.log(`${file}: not here, not compared`)
  for (const file of surplus) console.log(`${file}: not in the record, not compared`)
  for (const problem of problems) console.error(problem)
  if (unreadable) {
    console.error(`${unreadable} Nothing was checked.`)
    process.exitCode = 2
  } else {
    console.log(problems.length ? 'The record does NOT match.' : verdict(matching.length))
    process.exitCode = problems.length ? 1 : 0
  }
}

function verdict(compared: number): string {
  return compared
    ? 'The record matches.'
    : 'The record does not contradict itself; no picture was here to be compared.'
}
