import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * What a process runs before all else, so that its clock is so many milliseconds ahead as the file says now, or stands
 * at the moment that stands there behind a sign of equality.
 */
const followed = (file: string): string => `
  import { readFileSync } from 'node:fs'
  const now = Date.now
  let says = '0'
  let read = 0
  Date.now = () => {
    const at = now()
    if (at - read >= 5) {
      says = readFileSync(${JSON.stringify(file)}, 'utf8')
      read = at
    }
    return says.startsWith('=') ? Number(says.slice(1)) : at + Number(says)
  }`

/**
 * The clock by which a server runs, put forward while it runs: a whole day at its own hours in a few minutes. It goes on
 * from wherever it was put, and never back.
 */
export class DayClock {
  readonly #folder = mkdtempSync(join(tmpdir(), 'parley-clock-'))
  #ahead: number

  /** Begins at so much o'clock, `08:45`, of the machine's own day. */
  constructor(time: string) {
    this.#ahead = this.#momentOf(time, Date.now()) - Date.now()
    this.#write()
  }

  get #file(): string {
    return join(this.#folder, 'ahead')
  }

  /** The environment of a process that runs by this clock. */
  get env(): { readonly NODE_OPTIONS: string } {
    return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(followed(this.#file))}` }
  }

  now(): number {
    return Date.now() + this.#ahead
  }

  /** Puts it to so much o'clock of its day; a time that is over already leaves it as it is. */
  to(time: string): void {
    this.forward(this.#momentOf(time, this.now()) - this.now())
  }

  forward(milliseconds: number): void {
    this.#ahead += Math.max(0, milliseconds)
    this.#write()
  }

  /** Stands still at a moment to come while something is done that a clock measures, and goes on from there. */
  async standsAt<T>(moment: number, work: () => Promise<T>): Promise<T> {
    this.#write(`=${moment}`)
    try {
      return await work()
    } finally {
      this.#ahead = moment - Date.now()
      this.#write()
    }
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #momentOf(time: string, day: number): number {
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    return new Date(day).setHours(hours, minutes, 0, 0)
  }

  /** In one move: a process that reads meanwhile finds the old figure or the new one. */
  #write(says = String(this.#ahead)): void {
    const fresh = `${this.#file}.new`
    writeFileSync(fresh, says)
    renameSync(fresh, this.#file)
  }
}
