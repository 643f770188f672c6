import type { MapBoard } from '../session/agenda.ts'
import type { BoardChanges, CardChange } from './changes-since.ts'
import type { PlaceKey } from './trace.ts'

/** Which cards a board of the map step shows, by their zone. */
const HERE: Readonly<Record<MapBoard, (zone: string) => boolean>> = {
  milestones: (zone) => ['goals', 'map', 'limits'].includes(zone),
  assumptions: (zone) => zone.startsWith('assumption:') || zone === 'tests',
  'two-by-two': (zone) => zone === 'two-by-two',
  pairs: (zone) => zone === 'pairs',
  tensions: (zone) => zone === 'tensions',
  messages: (zone) => zone === 'messages',
  matches: () => false,
  moves: (zone) => zone === 'moves',
}

/** Which keys say where a card lies on that board; the others say something about another board. */
const KEYS: Readonly<Record<MapBoard, readonly PlaceKey[]>> = {
  milestones: ['lane', 'week', 'promised', 'safe', 'due'],
  assumptions: ['value', 'due', 'when'],
  'two-by-two': ['value'],
  pairs: [],
  tensions: [],
  messages: [],
  matches: [],
  moves: [],
}

/** What changed on one board of the map step, out of all that changed since a trace. */
export const changesOn = ({ cards, linked, unlinked }: BoardChanges, board: MapBoard): BoardChanges => {
  const isHere = (zone: string | undefined): boolean => zone !== undefined && HERE[board](zone)
  const joins = board === 'milestones'
  return {
    cards: cards.flatMap((change): readonly CardChange[] => {
      if (change.what === 'gone') return isHere(change.was.zone) ? [change] : []
      if (!isHere(change.card.zone)) return []
      if (change.what === 'new') return [change]
      const moves = change.moves.filter(({ key }) => KEYS[board].includes(key))
      return change.reworded || moves.length > 0 ? [{ ...change, moves }] : []
    }),
    linked: joins ? linked.filter(({ kind }) => kind !== 'arrow') : [],
    unlinked: joins ? unlinked.filter(({ kind }) => kind !== 'arrow') : [],
  }
}
