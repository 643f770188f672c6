import { GROUPS, type GroupId } from './agenda.ts'
import type { Handlers } from './handlers.ts'
import { refuse } from './refused.ts'
import type { SessionState } from './state.ts'
import type { GroupAct } from '../protocol/state-view.ts'
import type { TableState } from './state-parts.ts'
import { isFairSeating } from './table-lot.ts'
import { sittersOf, tablesAhead } from './table-split.ts'

const withTable = (state: SessionState, group: GroupId, change: (table: TableState) => TableState): SessionState => ({
  ...state,
  tables: { ...state.tables, [group]: change(state.tables[group]) },
})

export const splitEvents: Pick<Handlers, 'tables-sealed' | 'tables-set' | 'tables-drawn' | 'tables-joined'> = {
  'tables-sealed': (state, { commitment, sealed }) =>
    state.tableSeal ? refuse('already-so') : { ...state, tableSeal: { commitment, seed: sealed.seed } },
  'tables-set': (state, { group, one }) => {
    const { one: was, ...table } = state.tables[group]
    if ((was === true) === one) return refuse('already-so')
    // Who sits already sits: tables come together by an event of its own.
    return withTable(state, group, () => (one ? { ...table, one: true } : table))
  },
  'tables-drawn': (state, { seed, tables }) => {
    const { tableSeal: seal } = state
    const step = state.steps[state.current]
    if (state.phase.of !== 'table' || !step) return refuse('not-in-this-step')
    if (!seal) return refuse('nothing-there')
    // Only when the step begins for the first time: who came together stays together (TS1).
    if (state.begins.filter((one) => one.step === step.id).length !== 1) return refuse('already-so')
    let next: SessionState = { ...state, tableSeal: null }
    for (const group of GROUPS) {
      const drawn = tables[group]
      if (!drawn) continue
      if (state.tables[group].split) return refuse('already-so')
      const sitters = sittersOf(state, group)
      const isAll =
        sitters.length === drawn.flat().length && sitters.every((id) => drawn.some((one) => one.includes(id)))
      if (!isAll || tablesAhead(state, group) < 2) return refuse('wrong-status')
      if (!isFairSeating(seal.commitment, seed, drawn, state.k)) return refuse('other-lot')
      // What was called ready before is not what lies at these tables, and a door that was opened before was not opened
      // to what comes from them.
      const isOver = (act: GroupAct): boolean => act === 'ready' || act === 'open-door'
      const proposals = next.proposals.filter((one) => one.group !== group || !isOver(one.act))
      const apart = { ready: false, doorOpen: false, split: drawn }
      next = withTable({ ...next, proposals }, group, (table) => ({ ...table, ...apart }))
    }
    return next
  },
  'tables-joined': (state, { group }) => {
    const { split, ...table } = state.tables[group]
    return split ? withTable(state, group, () => table) : refuse('already-so')
  },
}
