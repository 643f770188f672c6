import { parseArgs } from 'node:util'
import type { ServerName } from './processes.ts'

const SERVERS: readonly ServerName[] = ['parley', 'y-websocket', 'hocuspocus', 'relay']
export const SCENARIOS = ['steady', 'thousand', 'resend', 'join', 'memory'] as const
export type Scenario = (typeof SCENARIOS)[number]

/** What the command is asked to do. Without the name of a scenario it runs them all. */
export type Flags = {
  readonly scenarios: ReadonlySet<Scenario>
  readonly servers: readonly ServerName[]
  readonly people: readonly number[]
  readonly seconds: number
  readonly writes: boolean
  readonly profiles: boolean
}

export const USAGE = `pnpm bench:sync [--steady] [--thousand] [--resend] [--join] [--memory]
  [--servers ${SERVERS.join(',')}] [--people 25,100,300] [--seconds 20] [--profile] [--write]`

const listed = (text: string): readonly string[] => text.split(',').filter(Boolean)

/** Reads the arguments. Throws with a sentence when one makes no sense. */
export const flagsOf = (args: readonly string[]): Flags => {
  const { values } = parseArgs({
    args: [...args].filter((one) => one !== '--'),
    options: {
      steady: { type: 'boolean', default: false },
      thousand: { type: 'boolean', default: false },
      resend: { type: 'boolean', default: false },
      join: { type: 'boolean', default: false },
      memory: { type: 'boolean', default: false },
      servers: { type: 'string', default: SERVERS.join(',') },
      people: { type: 'string', default: '25,100,300' },
      seconds: { type: 'string', default: '20' },
      profile: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  })
  const named = SCENARIOS.filter((one) => values[one])
  const servers = listed(values.servers).map((one) => {
    const server = SERVERS.find((name) => name === one)
    if (!server) throw new Error(`There is no server "${one}": ${SERVERS.join(', ')}.`)
    return server
  })
  const people = listed(values.people).map(Number)
  const seconds = Number(values.seconds)
  if (!people.every((count) => Number.isInteger(count) && count >= 10 && count <= 1_900))
    throw new Error('--people takes whole numbers from 10 to 1900, with commas between them.')
  if (!(seconds >= 1 && seconds <= 600)) throw new Error('--seconds takes a number from 1 to 600.')
  return {
    scenarios: new Set(named.length > 0 ? named : SCENARIOS),
    servers,
    people,
    seconds,
    writes: values.write,
    profiles: values.profile,
  }
}
