import type { Decider } from '../protocol/sheets.ts'
import { agreementHash, isAccepted } from '../agree/frozen.ts'
import { kindValues } from '../agree/kind-fields.ts'
import type { CardView, DocumentView } from '../documents/card-view.ts'
import type { StateView } from '../protocol/state-view.ts'
import { GROUPS, type GroupId } from '../session/agenda.ts'
import type { RecordAgreement, RecordAsk, RecordDifference, RecordLane, RecordWhen } from './record-model.ts'
import { bringsTo } from './record-lines.ts'
import { recordPlanItems } from './record-plan-items.ts'
import { bandsOf, cardsByZone } from '../scene/lanes.ts'

const isWritten = ({ text }: CardView): boolean => text.trim() !== ''
const ofKind = (board: DocumentView, kind: CardView['kind']): readonly CardView[] =>
  board.cards.filter((card) => card.kind === kind && isWritten(card))

const whenOf = ({ due, when }: CardView): RecordWhen => ({
  ...(due === undefined ? {} : { due }),
  ...(when?.trim() ? { when: when.trim() } : {}),
})

const askedOf = ({ askedA, askedB }: CardView): Pick<RecordAgreement, 'asked'> =>
  askedA === undefined && askedB === undefined
    ? {}
    : { asked: { ...(askedA ? { a: askedA } : {}), ...(askedB ? { b: askedB } : {}) } }

/** What an agreement still needs a yes for, where it names somebody on the list of who can say yes. */
const waitsOf = (
  { needs }: CardView,
  deciders: readonly Pick<Decider, 'id' | 'about'>[],
): Pick<RecordAgreement, 'waits'> => {
  const about = deciders.find((one) => one.id === needs)?.about
  return about === undefined ? {} : { waits: about }
}

/** The agreements that both owners accepted as they read now, and how many others there are (AG3). */
export const agreementsOf = (
  board: DocumentView,
  accepted: StateView['accepted'],
  nameOf: (seat: string | undefined) => string,
  deciders: readonly Pick<Decider, 'id' | 'about'>[] = [],
): { readonly agreed: readonly RecordAgreement[]; readonly waiting: number } => {
  const all = ofKind(board, 'agreement')
  const yeses = accepted.filter((one) => one.of === 'agreement')
  const agreed = all.filter((card) => isAccepted(yeses, card.id, agreementHash(card)))
  return {
    agreed: agreed.map((card) => ({
      text: card.text.trim(),
      ...(card.sort ? { sort: card.sort } : {}),
      ...kindValues(card),
      ...whenOf(card),
      owners: { a: nameOf(card.ownerA), b: nameOf(card.ownerB) },
      ...askedOf(card),
      ...waitsOf(card, deciders),
      ...bringsTo(board, card.id),
      ...(card.from === undefined ? {} : { together: true }),
      ...recordPlanItems(board, card),
    })),
    waiting: all.length - agreed.length,
  }
}

/** The seats whose names stand in agreements that both owners accepted as they read now: they consented to that. */
export const acceptedOwners = (board: DocumentView, accepted: StateView['accepted']): ReadonlySet<string> => {
  const yeses = accepted.filter((one) => one.of === 'agreement')
  const agreed = ofKind(board, 'agreement').filter((card) => isAccepted(yeses, card.id, agreementHash(card)))
  return new Set(agreed.flatMap(({ ownerA, ownerB }) => [ownerA, ownerB].filter((seat) => seat !== undefined)))
}

/** How many of the agreements came from mixed work, where mixed tables brought anything onto the board (MX7). */
export const mixedWorkOf = (
  board: DocumentView,
  agreed: readonly RecordAgreement[],
): { readonly mixedWork?: { readonly count: number; readonly of: number } } =>
  ofKind(board, 'option').length > 0 && agreed.length > 0
    ? { mixedWork: { count: agreed.filter(({ together }) => together).length, of: agreed.length } }
    : {}

const reasonsOf = (cards: readonly CardView[]): RecordDifference['reasons'] =>
  GROUPS.flatMap((group) =>
    cards.filter((card) => card.group === group).map((card) => ({ group, text: card.text.trim() })),
  )

/** Open differences with the reasons of both groups. A reason whose difference was deleted stands by itself. */
export const differencesOf = (board: DocumentView): readonly RecordDifference[] => {
  const reasons = ofKind(board, 'reason')
  const differences = board.cards
    .filter((card) => card.kind === 'difference')
    .map((card) => ({
      text: card.text.trim(),
      ...whenOf(card),
      reasons: reasonsOf(reasons.filter((one) => one.of === card.id)),
    }))
    .filter(({ text, reasons: some }) => text !== '' || some.length > 0)
  const known = new Set(board.cards.filter((card) => card.kind === 'difference').map((card) => card.id))
  const orphans = reasons.filter((card) => card.of === undefined || !known.has(card.of))
  return orphans.length > 0 ? [...differences, { text: '', reasons: reasonsOf(orphans) }] : differences
}

const isGroup = (group: CardView['group']): group is GroupId => group === 'a' || group === 'b'

/** Asks with their answers as far as everybody may see them, and those that were never put to the other group. */
export const asksOf = (board: DocumentView, asks: StateView['asks']): readonly RecordAsk[] => {
  const put = new Set(asks.list.map((ask) => ask.id))
  const unput = ofKind(board, 'ask').flatMap(({ id, group, text }) =>
    put.has(id) || !isGroup(group) ? [] : [{ from: group, text: text.trim() }],
  )
  const frozen = asks.list.map(({ from, text, answer }) => ({
    from,
    text,
    ...(answer ? { answer: answer.answer, ...(answer.to ? { to: answer.to } : {}) } : {}),
  }))
  return GROUPS.flatMap((group) => [...frozen, ...unput].filter((ask) => ask.from === group))
}

/** The revealed cards by lane. Empty cards and empty lanes are left out; a joined card is counted on the other. */
export const lanesOf = (board: DocumentView, hidden: StateView['hidden']): readonly RecordLane[] => {
  const byZone = cardsByZone(board, new Set(hidden.map((one) => one.card)))
  return bandsOf('all')
    .flat()
    .map(({ band, owner, zone }) => ({
      kind: band,
      owner,
      cards: (byZone.get(zone) ?? [])
        .filter(({ card }) => isWritten(card))
        .map(({ card, joined }) => ({ text: card.text.trim(), joined })),
    }))
    .filter(({ cards }) => cards.length > 0)
}
