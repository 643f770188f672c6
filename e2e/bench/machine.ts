import { cpus, release, totalmem, type } from 'node:os'
import { version } from 'node:process'
import { isPinned } from './processes.ts'

/** The machine in one sentence: what it is made of, and nothing of what it is called or where it stands. */
export const machine = (): string => {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const cores = `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB of memory`
  const pinned = isPinned
    ? 'The server ran on one core and the load on another.'
    : 'Server and load were not held to a core each.'
  return `${cores}, ${type()} ${/^[\d.]*\d/.exec(release())?.[0] ?? ''}, Node ${version}. ${pinned}`
}
