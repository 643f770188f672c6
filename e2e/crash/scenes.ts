import { addCard } from '@parley/shared/documents/cards'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { opensBallot } from '../driver/ballot.ts'
import { newCardId } from '../driver/day.ts'
import { becomeReady, cardsOf, gather, writesAndTables, type Gathering } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'
import type { Chance } from '@parley/shared/lib/testing/chance'
import { Typist } from './typist.ts'

/** Four sessions on one server, each in another step, so that everything is written at once. */
export type Scenes = {
  readonly desks: Gathering
  readonly tables: Gathering
  readonly board: Gathering
  readonly ballot: Gathering
  /** Drafts of each seat that may be marked to be shared. */
  readonly drafts: ReadonlyMap<Seat, readonly string[]>
  /** Cards at each group's table that are held back and brought back. */
  readonly spare: Readonly<Record<'a' | 'b', readonly string[]>>
  /** Revealed cards on the board, to be marked. */
  readonly revealed: readonly string[]
  readonly vote: BallotView
  readonly typists: readonly Typist[]
}

const writeAlone = async (url: string, chance: Chance) => {
  const desks = await gather(url, { a: 2, b: 1 })
  await desks.mediator.does({ type: 'start-step', step: 'write-interests' })
  const drafts = new Map<Seat, readonly string[]>()
  const typists: Typist[] = []
  for (const seat of desks.people) {
    const ids: string[] = []
    for (const word of ['One', 'Two', 'Three', 'Four']) ids.push(await seat.writes('interest', word))
    drafts.set(seat, ids.slice(1))
    const document = `desk:${seat.id}`
    typists.push(
      new Typist(seat, { document, doc: await seat.opens(document), card: ids[0]! }, chance, { kind: 'interest' }),
    )
  }
  return { desks, drafts, typists }
}

const sitAtTables = async (url: string, chance: Chance) => {
  const tables = await gather(url, { a: 2, b: 2 })
  await writesAndTables(tables, 'interest', (seat, card) => `Card ${card} of ${seat}`, 2)
  const typists: Typist[] = []
  const spare = { a: [] as string[], b: [] as string[] }
  for (const group of ['a', 'b'] as const) {
    for (const [at, seat] of tables[group].entries()) {
      const cards = await cardsOf(seat, `table:${group}`, 4)
      const document = `table:${group}`
      typists.push(new Typist(seat, { document, doc: await seat.opens(document), card: cards[at]!.id }, chance, null))
      spare[group] = cards.slice(2).map(({ id }) => id)
    }
  }
  return { tables, spare, typists }
}

const talkAtTheBoard = async (url: string, chance: Chance) => {
  const board = await gather(url, { a: 2, b: 2 }, { k: 3 })
  await writesAndTables(board, 'interest', (seat) => `Interest of ${seat}`)
  await becomeReady(board)
  await board.mediator.does({ type: 'start-step', step: 'reveal-interests' })
  await board.mediator.does({ type: 'reveal', kind: 'interest' })
  await board.mediator.does({ type: 'end-silence' })
  const typists: Typist[] = []
  let revealed: readonly string[] = []
  for (const group of ['a', 'b'] as const) {
    for (const seat of board[group]) {
      await seat.stateWhere(
        'it is talked about',
        (state) => state.phase.of === 'reveal' && state.phase.stage === 'after',
      )
      const doc = await seat.opens('board')
      revealed = (await cardsOf(seat, 'board', 4 + typists.length))
        .filter(({ kind }) => kind === 'interest')
        .map(({ id }) => id)
      const card = newCardId()
      addCard(doc, {
        id: card,
        kind: 'problem',
        group: 'both',
        zone: 'together',
        at: [0, typists.length],
        text: 'Ours',
      })
      await seat.saved('board')
      typists.push(
        new Typist(seat, { document: 'board', doc, card }, chance, {
          kind: 'interest',
          group,
          zone: `interest:${group}`,
        }),
      )
    }
  }
  return { board, revealed, typists }
}

/** Gathers everybody, and brings each session to its step. */
export const setsScenes = async (url: string, chance: Chance): Promise<Scenes> => {
  const [alone, table, talk, ballot] = await Promise.all([
    writeAlone(url, chance),
    sitAtTables(url, chance),
    talkAtTheBoard(url, chance),
    gather(url, { a: 2, b: 2 }),
  ])
  const vote = await opensBallot(ballot, ['Unclear owners', 'Late forecasts', 'Two price lists'])
  return {
    desks: alone.desks,
    drafts: alone.drafts,
    tables: table.tables,
    spare: table.spare,
    board: talk.board,
    revealed: talk.revealed,
    ballot,
    vote,
    typists: [...alone.typists, ...table.typists, ...talk.typists],
  }
}
