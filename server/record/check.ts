import { checkRecord } from './checkRecord.ts'

const [path] = process.argv.slice(2)
if (path === undefined) {
  console.error('Say which record: npm run check-record -- FOLDER (or the record’s file)')
  process.exitCode = 2
} else {
  const { problems, absent, matching } = await checkRecord(path)
  for (const file of matching) console.log(`${file}: as recorded`)
  for (const file of absent) console.log(`${file}: not here, not checked`)
  for (const problem of problems) console.error(problem)
  console.log(problems.length ? 'The record does NOT match.' : 'The record matches.')
  process.exitCode = problems.length ? 1 : 0
}
