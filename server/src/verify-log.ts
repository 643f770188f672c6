import { readFileSync } from 'node:fs'
import { argv, exit, stdout } from 'node:process'
import { verifyLog, type Break, type LogReport } from '@parley/shared/session/verify-log'

/**
 * `pnpm verify-log FILE`: checks a saved process log with nothing but the file. It needs no build and no server, so its
 * sentences stand here, like those of a start that fails, and not in the catalogue, which a build compiles.
 * It ends with 0 when the log is whole, 1 when it is not, and 2 when there is no log to check.
 */
const WHY: Readonly<Record<Break, string>> = {
  missing: 'there is none, and every session has at least one',
  'no-entry': 'what stands there is no entry of a process log',
  number: 'another entry stands in its place, so one was removed, added or moved',
  previous: 'it does not follow from the entry before it',
  content: 'its hash is not the hash of what it says, so it was changed',
}

const moment = (at: number): string => new Date(at).toISOString().replace('T', ' ').replace(/\..*$/, ' UTC')
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What a report says, a sentence a line. */
const sentencesOf = (file: string, report: LogReport): readonly string[] => {
  if (report.is === 'no-json') return [`"${file}" is not JSON, so it is no saved process log.`]
  if (report.is === 'no-log') return [`"${file}" is no process log: it has no entries and words.`]
  const { entries, whole, broken, wrongWords } = report
  return [
    ...(whole
      ? [
          `The log is whole: ${counted(entries, 'entry', 'entries')}, from ${moment(whole.from)} to ${moment(whole.to)}. ` +
            `Its last hash is ${whole.hash}.`,
        ]
      : []),
    ...(broken ? [`The log breaks at entry ${broken.entry}: ${WHY[broken.why]}.`] : []),
    ...wrongWords.map(({ hash, entry }) =>
      entry === undefined
        ? `No entry names the words under ${hash}: they were added.`
        : `The words under ${hash}, named in entry ${entry}, are not the words of that hash: they were changed.`,
    ),
  ]
}

const reasonOf = (error: unknown): string => {
  const { code } = error as { code?: string }
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES') return 'this program may not read it'
  return error instanceof Error ? error.message : String(error)
}

const check = (file: string | undefined): { code: 0 | 1 | 2; says: readonly string[] } => {
  if (file === undefined) return { code: 2, says: ['Say which saved log to check: pnpm verify-log FILE'] }
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return { code: 2, says: [`"${file}" cannot be read: ${reasonOf(error)}.`] }
  }
  const report = verifyLog(text)
  const code = report.is !== 'log' ? 2 : report.broken || report.wrongWords.length > 0 ? 1 : 0
  return { code, says: sentencesOf(file, report) }
}

const { code, says } = check(argv.slice(2).find((argument) => argument !== '--'))
stdout.write(`${says.join('\n')}\n`, () => exit(code))
