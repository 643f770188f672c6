import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterEach, expect, it } from 'vitest'
import { describeError } from './log-error.ts'
import { listenToConsole, makeLog } from './log.ts'

const WORDS = 'we should have said no in March'

const thrown = (work: () => unknown): Error => {
  try {
    work()
  } catch (error) {
    return error as Error
  }
  throw new Error('Nothing was thrown.')
}

it('OB3: an error loses its message, and keeps its kind, its code and its places', () => {
  const syntax = thrown(() => JSON.parse(`{"a": ${WORDS}`))
  expect(syntax.message, 'the library quotes what it was given').toContain('we should')
  expect(describeError(syntax)).toMatchObject({ type: 'SyntaxError' })
  const disk = Object.assign(new Error(`ENOSPC: no space left, write '${WORDS}'`), { code: 'ENOSPC', syscall: 'write' })
  expect(describeError(disk)).toMatchObject({ code: 'ENOSPC', syscall: 'write' })
  // A message with lines that look like places, an error in an error, names that somebody chose.
  const sly = new Error(`first\n    at ${WORDS} (a:1:2)\n    at ${WORDS} (b:3:4)`, { cause: syntax })
  sly.name = WORDS
  Object.assign(sly, { code: WORDS, words: WORDS })
  for (const error of [syntax, disk, sly, new Error('', { cause: WORDS }), WORDS, { words: WORDS }, null])
    expect(JSON.stringify(describeError(error))).not.toContain('we should')
  expect(describeError(sly).at.join()).toContain('log-error.test.ts')
  expect(describeError(sly).cause).toMatchObject({ type: 'SyntaxError' })
})

it('OB3: what SQLite says of itself stays, because an operator needs it', () => {
  expect(describeError(new Error('SqliteError: database or disk is full'))).toMatchObject({
    message: 'SqliteError: database or disk is full',
  })
})

const { error, warn, log, info, debug } = console
afterEach(() => Object.assign(console, { error, warn, log, info, debug }))

it('OB3: what libraries print, and an error in the place of a line, lose their words too', () => {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const made = makeLog('trace', sink)
  listenToConsole(made)
  const failure = thrown(() => JSON.parse(WORDS))
  // As a library does.
  const library: Pick<Console, 'error' | 'warn' | 'info'> = console
  library.error(failure)
  library.warn(WORDS, { words: WORDS })
  library.info(WORDS)
  made.error(failure)
  expect(lines).toHaveLength(4)
  expect(lines.join('')).not.toContain('we should')
  // The detector: a log without the guard has them.
  pino(sink).error(failure)
  expect(lines.at(-1)).toContain('we should')
})
