import type { Handlers } from './handlers.ts'
import { refuse } from './refused.ts'
import { withSeat } from './seat-events.ts'
import { openAcceptance } from './state-reads.ts'
import { standing, tickedBy, versionOf } from './sheet-versions.ts'

export const beforeEvents: Pick<
  Handlers,
  'sheet-written' | 'rules-ticked' | 'acceptance-opened' | 'acceptance-closed'
> = {
  'sheet-written': (state, { sheet, version, words }, at) => {
    if (standing(state, sheet)?.words === words) return refuse('already-so')
    if (version !== versionOf(state, sheet) + 1) return refuse('other-version')
    return { ...state, sheets: { ...state.sheets, [sheet]: [...(state.sheets[sheet] ?? []), { version, words, at }] } }
  },
  'rules-ticked': (state, { version, sealed }) =>
    withSeat(state, sealed.seat, (seat) => {
      if (seat.status !== 'in' || !seat.consented) return refuse('wrong-status')
      if (version !== versionOf(state, 'statements')) return refuse('other-version')
      return tickedBy(seat) === version ? refuse('already-so') : { ...seat, ticked: version }
    }),
  'acceptance-opened': (state, { ballot, version }, now) => {
    // Later it would be a vote on how the day goes, and not on who leads it.
    if (state.phase.of !== 'waiting') return refuse('not-in-this-step')
    if (version === 0 || version !== versionOf(state, 'disclosure')) return refuse('other-version')
    if (openAcceptance(state)) return refuse('ballot-is-open')
    // Asking until the answer pleases is no asking: another round needs something new to be said.
    if (state.acceptances.some((one) => one.version === version)) return refuse('already-so')
    if (state.acceptances.some((one) => one.id === ballot)) return refuse('already-so')
    return { ...state, acceptances: [...state.acceptances, { id: ballot, version, openedAt: now }] }
  },
  'acceptance-closed': (state, { ballot, result, sealed }) => {
    const open = openAcceptance(state)
    if (open?.id !== ballot) return refuse('unknown-ballot')
    const closed = { ...open, closed: { result, asked: sealed.asked } }
    return { ...state, acceptances: state.acceptances.map((one) => (one.id === ballot ? closed : one)) }
  },
}
