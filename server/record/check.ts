import { readdir } from 'node:fs/promises'
import { checkManifest } from './checkManifest.ts'
import { checkRecord } from './checkRecord.ts'

const [path] = process.argv.slice(2)
if (path === undefined) {
  console.error(
    'Say which record: npm run check-record -- FOLDER (with a manifest or a record, or the record’s file)',
  )
  process.exitCode = 2
} else {
  const names = await readdir(path).catch((): string[] => [])
  const [name, check] = names.includes('manifest.json')
    ? (['manifest', checkManifest] as const)
    : (['record', checkRecord] as const)
  const { unreadable, problems, absent, matching, surplus } = await check(path)
  for (const file of matching) console.log(`${file}: as recorded`)
  for (const file of absent) console.log(`${file}: not here, not compared`)
  for (const file of surplus) console.log(`${file}: not in the ${name}, not compared`)
  for (const problem of problems) console.error(problem)
  if (unreadable) {
    console.error(`${unreadable} Nothing was checked.`)
    process.exitCode = 2
  } else {
    console.log(problems.length ? `The ${name} does NOT match.` : verdict(name, matching.length))
    process.exitCode = problems.length ? 1 : 0
  }
}

function verdict(name: string, compared: number): string {
  return compared
    ? `The ${name} matches.`
    : `The ${name} does not contradict itself; no picture was here to be compared.`
}
