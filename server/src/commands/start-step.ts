import { GROUPS } from '@parley/shared/session/agenda'
import { sayBackToCome } from '@parley/shared/session/agenda-events'
import type { SessionEvent } from '@parley/shared/session/events'
import { mixedDocumentsNow } from '@parley/shared/session/mixed-state'
import type { Draft } from '../rooms/draft.ts'
import type { CommandHandler } from './command.ts'
import { apartDocuments, joined, seatingFor } from './group-tables.ts'
import { readDocument } from '@parley/shared/documents/cards'
import { ParleyError } from '../errors.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { countedBetween } from '../session/between.ts'
import { traceWrites } from '../session/board-traces.ts'
import { takeSnapshot } from '../session/snapshots.ts'
import { NOBODY_SPEAKS } from '../session/private-facts.ts'
import { closePulse } from './pulse-commands.ts'
import { forgetAnswers } from './say-back.ts'
import { documentsOf, held, offersOf, tableCards } from './table-cards.ts'
import { turnEnded } from './turns.ts'

/**
 * Goes to a step. Marked drafts come to the tables when a table step begins, and late ones when it ends.
 * The board and all tables are held still meanwhile, and their epochs rise: an edit that was judged by the old step
 * cannot be stored under the new one; its author finds the text under "not placed".
 */
const goTo = async (session: ActiveSession, step: string): Promise<void> => {
  await closePulse(session, step)
  const target = session.state.steps.find((one) => one.id === step)
  const tabling = session.state.phase.of === 'table' || (target?.act === 'write' && target.mode === 'table')
  const offers = tabling ? GROUPS.flatMap((group) => offersOf(session, group)) : []
  // A step that is left is left with one table to each group; one that begins again goes on as it was (TS6).
  const leaves = session.state.steps[session.state.current]?.id === step ? [] : GROUPS
  const seating = seatingFor(session, step)
  const still = [
    'board',
    'table:a',
    'table:b',
    ...mixedDocumentsNow(session.state),
    ...documentsOf(offers),
    ...apartDocuments(session, leaves),
    ...seating.tables.a,
    ...seating.tables.b,
  ]
  await held(session, still, async (drafts) => {
    const together = joined(session, leaves, drafts)
    const tabled = tableCards(session, offers, drafts, seating.tables)
    // A turn that runs ends with its step. A vote that overtakes saying back lets it be on purpose, and the log says so (AD7).
    const waits = target?.act === 'vote' && target.method !== 'signals' ? sayBackToCome(session.state) : undefined
    const started: SessionEvent[] = [
      ...seating.sealed,
      ...turnEnded(session),
      ...(waits ? [{ type: 'step-skipped', step: waits.id } as const] : []),
      { type: 'step-started', step },
    ]
    // Writing alone begins with its quiet timer; the mediator lengthens or stops it, and its end changes nothing (ST3).
    if (target?.act === 'write' && target.mode === 'alone') {
      started.push({ type: 'timer-set', endsAt: session.world.now() + target.minutes * 60_000 })
    }
    const arrived = tabled.events ?? []
    // A focus ends with its step; going to the same step again keeps it.
    const staysInFocus = target?.act === 'talk' && target.mode === 'say-back'
    const forget = staysInFocus ? { writes: [] } : forgetAnswers(session)
    const collects = new Map<Draft, boolean>([...drafts.values()].map((draft) => [draft, false]))
    for (const { draft, collect } of [...together.drafts, ...(tabled.drafts ?? [])])
      collects.set(draft, collects.get(draft) === true || collect === true)
    // At the end of a table step the cards still belong to it; at its beginning they come after it.
    const arriving =
      session.state.tablesOpened && seating.drawn.length === 0
        ? [...arrived, ...started]
        : [...started, ...seating.drawn, ...arrived]
    const events = [...together.events, ...arriving]
    const between = countedBetween(session)
    const seq = session.head.seq + 1 + events.findIndex((event) => event.type === 'step-started')
    const board = drafts.get('board')
    const view = board && readDocument(board.doc)
    const traces = view ? traceWrites(session, view, seq, step) : []
    const snapshot = view && (await takeSnapshot(session, view, seq, { step }))
    await session.commit({
      ...tabled,
      events,
      writes: [
        ...together.writes,
        ...(tabled.writes ?? []),
        ...forget.writes,
        ...traces,
        ...(snapshot && !snapshot.isEmpty ? snapshot.writes : []),
        ...(between.writes ?? []),
      ],
      drafts: [...collects].map(([draft, collect]) => ({ draft, collect })),
      after: () => {
        together.after()
        tabled.after?.()
        forget.after?.()
        session.facts.wishes.clear()
        session.facts.breaks.clear()
        session.facts.speaking = NOBODY_SPEAKS
        session.facts.piece = null
        session.facts.tookPart = null
        between.after?.()
      },
    })
  })
  // Cards that came to a table just now are counted once, there.
  for (const seat of new Set(offers.map((offer) => offer.seat))) await session.countDrafts(seat)
  session.countParts()
  session.onChange()
  session.world.rooms.recheck(session.id)
}

export const startStep: CommandHandler<'start-step'> = ({ session }, { step }) => goTo(session, step)

/** Ends the step by going to the next one of the agenda. */
export const endStep: CommandHandler<'end-step'> = async ({ session }) => {
  const next = session.state.steps[session.state.current + 1]
  if (!next)
    throw new ParleyError('not-now', 'This is the last step.', { now: 'End the session, or go back to a step.' })
  await goTo(session, next.id)
}
