import { dueDays } from '@parley/shared/agree/due-days'
import { readDocument } from '@parley/shared/documents/cards'
import { canonicalJson } from '@parley/shared/lib/canonical-json'
import type { CaseSheet, Decider } from '@parley/shared/protocol/sheets'
import { contentsOf, recordOf } from '@parley/shared/snapshot/record'
import type { RecordModel } from '@parley/shared/snapshot/record-model'
import type { EventOf } from '@parley/shared/session/events'
import { recordFiles } from '../files/record-bytes.ts'
import { storedModel } from '../files/record-file.ts'
import { recordWords } from '../files/record-words.ts'
import { lastTimeOrNone } from '../session/follow-writes.ts'
import { sheetsFor } from '../session/sheets.ts'
import type { Draft } from '../rooms/draft.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { notNow } from '../session/not-now.ts'
import { present } from '../session/presenter.ts'
import type { Write } from '../store/store.ts'
import { Beside, type Answer, type CommandHandler } from './command.ts'
import { carryOutOwnChanges } from './own-cards.ts'
import { held } from './table-cards.ts'

/** A record that was made and is not yet stored: what happens when it is. */
export type MadeRecord = { readonly events: readonly EventOf<'record-prepared'>[]; readonly writes: readonly Write[] }

/** Who can say yes, and what brought the groups together, where the mediator wrote it down. */
const sheetsNow = (session: ActiveSession): { readonly deciders?: readonly Decider[]; readonly case?: CaseSheet } => {
  const { deciders, case: about } = sheetsFor(session, 'observer')
  return { ...(deciders ? { deciders } : {}), ...(about ? { case: about } : {}) }
}

/** What ring 3 shows now, as the model of a record, with the board as it is held. */
const modelNow = async (session: ActiveSession, board: Draft | undefined, checkIn?: string): Promise<RecordModel> =>
  recordOf({
    state: present(await session.presented(), 'observer'),
    board: board ? readDocument(board.doc) : { cards: [], links: [] },
    names: session.profile.names,
    preparedAt: session.world.now(),
    ...(checkIn === undefined ? {} : { checkIn }),
    ...sheetsNow(session),
    last: await lastTimeOrNone(session),
    words: recordWords,
  })

/** Sets the record in every format. Storing it deletes the one before it: nobody keeps what nobody confirmed. */
const made = async (session: ActiveSession, model: RecordModel): Promise<MadeRecord> => {
  const { hash, files } = await recordFiles(model, (why) =>
    session.world.log.warn({ err: why, session: session.id }, 'a record has no PDF'),
  )
  const { checkIn } = model
  return {
    events: [{ type: 'record-prepared', record: hash, ...(checkIn === undefined ? {} : { checkIn }) }],
    writes: [
      { do: 'record.drop-all', with: { session: session.id } },
      { do: 'reminder.drop-all', with: { session: session.id } },
      ...dueDays(model).map((one) => ({ do: 'reminder.add' as const, with: { session: session.id, ...one } })),
      ...files.map(({ format, bytes, sha256 }) => ({
        do: 'record.add' as const,
        with: { session: session.id, record: hash, format, sha256, bytes },
        changes: 1,
      })),
    ],
  }
}

/** How often the files of a record are made beside a board on which people go on; after that it waits for them. */
const BESIDE = 2

/** What was made beside the board, of what it said when it was begun. */
type MadeBeside = { readonly model: RecordModel; readonly files: MadeRecord }

/**
 * Stores the files of a record where everything still says what they say. Where it does not they are made anew while
 * people go on, writing and otherwise, at last with the board held still.
 */
const settles = async (
  session: ActiveSession,
  checkIn: string | undefined,
  before: MadeBeside | null,
  attempt: number,
): Promise<Answer | Beside> => {
  if (session.state.phase.of !== 'close') throw notNow('not-in-this-step')
  const step = await held(session, ['board'], async (drafts) => {
    const board = drafts.get('board')
    const model = await modelNow(session, board, checkIn)
    const isSame = before && canonicalJson(contentsOf(before.model)) === canonicalJson(contentsOf(model))
    if (!isSame && attempt < BESIDE) return { model }
    const { events, writes } = isSame ? before.files : await made(session, model)
    await session.commit({ events, writes, drafts: board ? [{ draft: board }] : [] })
    return { record: events[0]?.record }
  })
  const { model } = step
  if (model)
    return new Beside(async () => {
      const found = { model, files: await made(session, model) }
      return () => settles(session, checkIn, found, attempt + 1)
    })
  // The bytes of an earlier preview must not live on in the write-ahead log.
  await session.world.store.scrub()
  return { record: step.record }
}

/** Prepares the record: its bytes are frozen, and each group confirms exactly them (RC1, RC2). */
export const prepareRecord: CommandHandler<'prepare-record'> = async ({ session }, { checkIn }) => {
  if (session.state.phase.of !== 'close') throw notNow('not-in-this-step')
  await carryOutOwnChanges(session)
  return settles(session, checkIn, null, 0)
}

/**
 * The record that a session gets at its end: none when both groups confirmed one, or one stands that says what the
 * room came to; otherwise one is made of what there is, so that nobody goes home with an empty file (RC4).
 */
export const recordAtEnd = async (session: ActiveSession, board: Draft | undefined): Promise<MadeRecord> => {
  const { record } = session.state
  const none: MadeRecord = { events: [], writes: [] }
  if (record?.confirmed.a && record.confirmed.b) return none
  const model = await modelNow(session, board, record?.checkIn)
  const stored = record ? await storedModel(session, record.hash) : null
  const isSame = stored !== null && canonicalJson(contentsOf(stored)) === canonicalJson(contentsOf(model))
  return isSame ? none : made(session, model)
}

/**
 * Makes a preview anew when a card in it was hidden, or a ballot voided: unsafe words stay in no bytes that somebody could
 * still confirm (BD5, RC2). One that both groups confirmed is what they confirmed, and stays.
 */
export const renewRecord = async (session: ActiveSession): Promise<void> => {
  if (!session.state.record) return
  const isNew = await held(session, ['board'], async (drafts) => {
    const { events, writes } = await recordAtEnd(session, drafts.get('board'))
    if (events.length === 0) return false
    await session.commit({ events, writes, drafts: [...drafts.values()].map((draft) => ({ draft })) })
    return true
  })
  if (isNew) await session.world.store.scrub()
}
