import { isSameVersion, tableVersion } from '@parley/shared/documents/table-version'
import { GROUPS, WRITTEN_KINDS, type GroupId } from '@parley/shared/session/agenda'
import type { TableVersion } from '@parley/shared/session/events'
import { CONFIRM_WITHIN, openPulse, recordStatus } from '@parley/shared/session/state-reads'
import { holdAct } from '../commands/hold-act.ts'
import { carryOutOwnChanges } from '../commands/own-cards.ts'
import { closeDuePulse } from '../commands/pulse-commands.ts'
import { renewRecord } from '../commands/record-commands.ts'
import type { ActiveSession } from './active-session.ts'

/** Marks and authors' own changes come in batches of this many milliseconds at most. */
export const BATCH = 10_000
/** After a failure what is due is tried again after this many milliseconds. */
const PAUSE = 1_000

/**
 * What happens by itself, when its time has come: group acts that hold, the end of a silence, the time in which a record
 * can be confirmed, a pulse that was given a time, batches of marks and of authors' own changes. Nothing is kept but the timers: after a restart they are set again from the state.
 */
export class Deadlines {
  readonly #session: ActiveSession
  #next: NodeJS.Timeout | null = null
  #marks: NodeJS.Timeout | null = null
  #own: NodeJS.Timeout | null = null
  #stopped = false

  constructor(session: ActiveSession) {
    this.#session = session
    session.marksChanged = () => this.#marksChanged()
    session.ownChangesWait = () => this.#ownChangesWait()
    if (session.facts.ownChanges.length > 0) this.#ownChangesWait()
  }

  /** Sets the timer for whatever comes next, `pause` milliseconds from now at the earliest. Called after every change. */
  set(pause = 0): void {
    if (this.#next) clearTimeout(this.#next)
    if (this.#stopped) return
    const { state, world } = this.#session
    const { phase } = state
    const times = state.proposals.map((proposal) => proposal.holdsAt)
    if (phase.of === 'reveal' && phase.stage === 'silence') times.push(phase.endsAt)
    const pulseEnds = openPulse(state)?.until
    if (pulseEnds !== undefined) times.push(pulseEnds)
    // After the end a record lapses in its time, and everybody who looks at it is told.
    if (state.endedAt !== null && recordStatus(state, world.now()) === 'preview')
      times.push(state.endedAt + CONFIRM_WITHIN)
    this.#next =
      times.length === 0 ? null : setTimeout(() => this.#due(), Math.max(pause, Math.min(...times) - world.now()) + 5)
  }

  /** Clears what a group called ready when its words are no longer the same. */
  checkTable(group: GroupId): void {
    const session = this.#session
    const changed = (called: TableVersion | undefined, now: TableVersion): boolean =>
      called !== undefined &&
      WRITTEN_KINDS.some((kind) => !session.state.revealed.includes(kind) && !isSameVersion(called, now, kind))
    this.#inTurn(async () => {
      const { tables, proposals, ended } = session.state
      // What lay at the tables was deleted with the end; what a group called ready then stays as it was.
      if (ended) return
      const proposed = proposals.find((one) => one.group === group && one.act === 'ready')
      if (!tables[group].ready && !proposed) return
      const now = tableVersion(await session.world.rooms.view(session.key(`table:${group}`)))
      if ((tables[group].ready && changed(tables[group].version, now)) || changed(proposed?.version, now)) {
        await session.commit({ events: [{ type: 'ready-cleared', group }] })
      }
    })
  }

  stop(): void {
    this.#stopped = true
    this.#session.lead.stop()
    for (const timer of [this.#next, this.#marks, this.#own]) if (timer) clearTimeout(timer)
  }

  #inTurn(work: () => Promise<void>): void {
    this.#session.serial.run(work).catch((error: unknown) => {
      this.#session.world.log.error({ err: error }, 'what was due could not be done; it is tried again')
    })
  }

  #due(): void {
    this.#inTurn(async () => {
      const session = this.#session
      const { phase } = session.state
      const now = session.world.now()
      let pause = PAUSE
      try {
        for (const proposal of session.state.proposals.filter((one) => one.holdsAt <= now)) {
          // With the last answer the others go; what is no longer before its group holds no more.
          if (!session.state.proposals.some((one) => one.id === proposal.id)) continue
          const { id, group, act } = proposal
          if (act === 'confirm-record' && recordStatus(session.state, now) !== 'preview')
            await session.commit({ events: [{ type: 'not-yet', proposal: id, group }] })
          else await holdAct(session, proposal)
          if (session.isGone) return
        }
        if (session.state.ended) session.onChange()
        session.world.rooms.recheck(session.id)
        if (phase.of === 'reveal' && phase.stage === 'silence' && phase.endsAt <= now) {
          await session.commit({ events: [{ type: 'silence-ended', kind: phase.kind }] })
          await session.countMarks()
        }
        await closeDuePulse(session)
        pause = 0
      } finally {
        // Nothing else may happen in the session for a long time: a disk that refused once is asked again.
        this.set(pause)
      }
    })
  }

  #marksChanged(): void {
    this.#marks ??= setTimeout(() => {
      this.#marks = null
      this.#inTurn(() => this.#session.countMarks())
    }, BATCH)
  }

  #ownChangesWait(): void {
    this.#own ??= setTimeout(() => {
      this.#own = null
      this.#inTurn(async () => {
        try {
          await carryOutOwnChanges(this.#session)
          // What its author took back stays in no record that somebody could still confirm.
          const { state, world } = this.#session
          if (!state.ended || recordStatus(state, world.now()) === 'preview') await renewRecord(this.#session)
        } finally {
          // What the disk refused is carried out with the next batch, though nobody asks for another change.
          if (this.#session.facts.ownChanges.length > 0 && !this.#stopped) this.#ownChangesWait()
        }
      })
    }, BATCH)
  }

  /** Looks at both tables once, after a start. */
  checkTables(): void {
    GROUPS.forEach((group) => this.checkTable(group))
  }
}
