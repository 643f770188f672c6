import { readFileSync } from 'node:fs'

/** Ticks of processor time a second, as Linux counts them for everybody. */
const TICKS = 100

const secondsIn = (file: string): number => {
  const stat = readFileSync(file, 'utf8')
  // The name of the program stands in brackets and may hold spaces.
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
  return (Number(user) + Number(system)) / TICKS
}

/** Processor time of a process with all its threads, in seconds. */
export const cpuSeconds = (pid: number): number => secondsIn(`/proc/${pid}/stat`)

/** Processor time of its main thread alone, which is where JavaScript of a Node process runs that has no workers. */
export const mainThreadSeconds = (pid: number): number => secondsIn(`/proc/${pid}/task/${pid}/stat`)

/** Resident memory of a process, in bytes. */
export const residentBytes = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1_024
}
