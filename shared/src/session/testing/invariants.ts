import { isDeletion } from '../deletion-events.ts'
import { GROUPS } from '../agenda.ts'
import type { SessionState } from '../state.ts'
import { sittersOf } from '../table-split.ts'
import { kindsOf } from '../written-kinds.ts'
import { turnSums, turnToCome } from '../turn-plan.ts'

type Invariant = readonly [sentence: string, holds: (state: SessionState) => boolean]

const INVARIANTS: readonly Invariant[] = [
  [
    'only a participant of a group who is in sits at a table',
    ({ seats }) =>
      Object.values(seats).every(
        (seat) => !seat.atTable || (seat.status === 'in' && seat.role === 'participant' && seat.group !== undefined),
      ),
  ],
  [
    'nobody is in whom nobody let in',
    ({ seats }) => Object.values(seats).every((seat) => seat.status !== 'in' || !seat.unadmitted),
  ],
  [
    'who declined has not consented',
    ({ seats }) => Object.values(seats).every((seat) => seat.status !== 'declined' || !seat.consented),
  ],
  ["the room code's door is closed once tables have opened", (state) => !(state.tablesOpened && state.roomDoorOpen)],
  ['the table step opens the tables', (state) => state.phase.of !== 'table' || state.tablesOpened],
  [
    'at most one ballot is open, and the phase names it',
    ({ ballots, phase, ended }) => {
      const open = ballots.filter((ballot) => ballot.stage === 'open')
      const named = phase.of === 'vote' && phase.stage === 'open' ? phase.ballot : undefined
      return !ended || open.length === 0 ? open.length <= 1 && open[0]?.id === named : false
    },
  ],
  [
    'at most one set of options is frozen, and while its step runs the phase names it',
    ({ ballots, phase, steps, current }) => {
      const frozen = ballots.filter((ballot) => ballot.stage === 'frozen')
      if (phase.of !== 'vote') return frozen.length <= 1
      const here = frozen.find((ballot) => ballot.step === steps[current]?.id)?.id
      return frozen.length <= 1 && (phase.stage === 'frozen' ? phase.ballot : undefined) === here
    },
  ],
  [
    'a silence is of a revealed kind',
    ({ phase, revealed }) =>
      phase.of !== 'reveal' || kindsOf(phase).every((kind) => revealed.includes(kind)) === (phase.stage !== 'before'),
  ],
  [
    'nobody sits at two mixed tables of a round, and nobody who is out sits at one',
    ({ mixed, seats }) =>
      mixed.every(({ tables }) => {
        const sitting = (tables ?? []).flat()
        return new Set(sitting).size === sitting.length && sitting.every((id) => seats[id]?.status === 'in')
      }),
  ],
  [
    'a group sits at several tables in a table step only, everybody of it once, and is not ready',
    (state) =>
      GROUPS.every((group) => {
        const { split, ready } = state.tables[group]
        if (!split) return true
        const sitting = split.flat().toSorted()
        const isAll = JSON.stringify(sitting) === JSON.stringify(sittersOf(state, group))
        const isCalledReady = state.proposals.some((one) => one.group === group && one.act === 'ready')
        return state.phase.of === 'table' && isAll && !ready && !isCalledReady
      }),
  ],
  ['each kind is revealed once', ({ revealed }) => new Set(revealed).size === revealed.length],
  [
    'nothing is revealed before the tables have opened',
    ({ revealed, tablesOpened }) => revealed.length === 0 || tablesOpened,
  ],
  [
    'no timer runs during a silence',
    ({ phase, timer }) => phase.of !== 'reveal' || phase.stage !== 'silence' || timer === null,
  ],
  [
    "a closed ballot shows a group's figures only when both have k, and options only when k are in all",
    ({ ballots, k }) =>
      ballots.every((ballot) => {
        if (ballot.stage !== 'closed') return true
        const { by, ballots: count, options } = ballot.tally
        const split =
          count.a !== undefined ||
          count.b !== undefined ||
          options.some((one) => one.a !== undefined || one.b !== undefined)
        if (by === 'group')
          return (count.a ?? 0) >= k && (count.b ?? 0) >= k && (count.a ?? 0) + (count.b ?? 0) === count.total
        return !split && (by === 'total' ? count.total >= k : options.every((one) => one.total === undefined))
      }),
  ],
  [
    'a group has at most one act before it, one answer for each ask, one reading for each milestone and one that all is deleted',
    ({ proposals }) =>
      GROUPS.every((group) => {
        const own = proposals.filter((one) => one.group === group)
        const asked = own.flatMap((one) =>
          isDeletion(one.act) ? one.act : (one.reply?.ask ?? one.fill?.milestone ?? []),
        )
        return own.length - asked.length <= 1 && new Set(asked).size === asked.length
      }),
  ],
  [
    'readings of milestones stand while the grid is filled or shown, and what is shown has both',
    ({ proposals, phase, roles }) =>
      proposals.every((one) => one.act !== 'fill-roles' || (phase.of === 'roles' && roles.stage !== 'none')) &&
      roles.lines.every(({ shown, fills }) => !shown || (fills.a !== undefined && fills.b !== undefined)),
  ],
  [
    'a proposal to be ready stands in the table step or before a reveal, of a group that is not ready',
    ({ proposals, phase, tables }) =>
      proposals.every(
        (one) =>
          one.act !== 'ready' ||
          (!tables[one.group].ready && (phase.of === 'table' || (phase.of === 'reveal' && phase.stage === 'before'))),
      ),
  ],
  [
    'doors open once tables have opened',
    ({ tables, tablesOpened }) => tablesOpened || GROUPS.every((group) => !tables[group].doorOpen),
  ],
  [
    'no card is held twice',
    ({ tables }) => GROUPS.every((group) => new Set(tables[group].held).size === tables[group].held.length),
  ],
  [
    'an ended session has nothing open',
    (state) =>
      state.ended === (state.phase.of === 'ended') &&
      (!state.ended ||
        (!state.roomDoorOpen &&
          state.timer === null &&
          state.endedAt !== null &&
          state.focus === null &&
          state.proposals.every(({ act }) => act === 'confirm-record' || isDeletion(act)) &&
          GROUPS.every((group) => !state.tables[group].doorOpen))),
  ],
  [
    'a card is in focus only while cards are said back',
    ({ focus, phase }) => focus === null || phase.of === 'say-back',
  ],
  [
    'turns are of their step, planned for both groups alike, and the one that runs is the next',
    ({ turns, phase }) => {
      if (turns === null) return true
      const sums = turnSums(turns.plan)
      return (
        phase.of === 'turns' &&
        sums.a.planned === sums.b.planned &&
        (turns.first === null) === (turns.plan.length === 0) &&
        (turns.now === null || turns.now.turn === turnToCome(turns.plan))
      )
    },
  ],
  [
    'answers to asks stand only while asks are answered, of the group that was asked',
    ({ proposals, phase, asks }) =>
      proposals.every(
        (one) =>
          one.act !== 'answer' ||
          (phase.of === 'asks' &&
            asks.stage === 'answer' &&
            asks.list.some((ask) => ask.id === one.reply?.ask && ask.from !== one.group)),
      ),
  ],
  [
    'asks that are shown all have an answer, and none is answered while they are written for the first time',
    ({ asks }) => asks.stage !== 'shown' || asks.list.every((ask) => ask.answer !== undefined),
  ],
  [
    'a support check has one option and a rule, and is counted as one',
    ({ ballots }) =>
      ballots.every(
        (ballot) =>
          (ballot.support === undefined || ballot.options.length === 1) &&
          (ballot.stage !== 'closed' || (ballot.count !== undefined) === (ballot.support !== undefined)),
      ),
  ],
  [
    'a rating names a card for each option, and is counted as one: no group without the other, and none without k',
    ({ ballots, k }) =>
      ballots.every((ballot) => {
        const { rating, options } = ballot
        if (rating && rating.cards.length !== options.length) return false
        if (ballot.stage !== 'closed') return true
        const sum = (counts: readonly number[] = []): number => counts.reduce((all, one) => all + one, 0)
        const isShown = (ballot.rated ?? []).every(({ by, axes }) =>
          axes.every(({ total, a, b }) =>
            by === 'group' ? !total && sum(a) >= k && sum(b) >= k : by === 'total' && !a && !b && sum(total) >= k,
          ),
        )
        return (ballot.rated !== undefined) === (rating !== undefined) && isShown
      }),
  ],
  [
    'a proposal to confirm names the record that is there, which that group has not confirmed',
    ({ proposals, record }) =>
      proposals.every(
        (one) =>
          one.act !== 'confirm-record' || (record?.hash === one.record && record?.confirmed[one.group] === false),
      ),
  ],
  [
    'one yes of a group to a card',
    ({ accepted }) => new Set(accepted.map(({ card, group }) => `${card} ${group}`)).size === accepted.length,
  ],
  [
    'whatever began is on the agenda, once',
    ({ begins, done, steps }) =>
      new Set(steps.map(({ id }) => id)).size === steps.length &&
      [...begins.map(({ step }) => step), ...done].every((id) => steps.some((step) => step.id === id)),
  ],
  [
    'a ballot hangs on a step of the agenda',
    ({ ballots, steps }) => ballots.every((ballot) => steps.some(({ id }) => id === ballot.step)),
  ],
  [
    'what was let be is on the agenda',
    ({ skipped, steps }) => skipped.every((id) => steps.some((step) => step.id === id)),
  ],
  ['the current step is on the agenda', ({ current, steps }) => current >= -1 && current < Math.max(1, steps.length)],
]

/** The sentences that do not hold in a state; none in a state that a session can reach. */
export const brokenInvariants = (state: SessionState): readonly string[] =>
  INVARIANTS.filter(([, holds]) => !holds(state)).map(([sentence]) => sentence)

/** What must hold between a state and the next: what was once so and can never be otherwise. */
export const brokenBetween = (before: SessionState, after: SessionState): readonly string[] => {
  const broken: string[] = []
  if (before.steps.length > 0 && after.k !== before.k) broken.push('k stays as it was chosen')
  if (before.ended && !after.ended) broken.push('ended is final')
  if (before.tablesOpened && !after.tablesOpened) broken.push('tables that opened have opened')
  if (before.steps.length > 0 && after.roomDoorOpen && !before.roomDoorOpen) broken.push('the door stays closed')
  if (before.revealed.some((kind) => !after.revealed.includes(kind))) broken.push('what was revealed stays revealed')
  if (Object.keys(before.seats).some((seat) => !(seat in after.seats))) broken.push('no seat is lost')
  if (before.follows !== null && after.follows !== before.follows) broken.push('what a session goes on from stays')
  if (before.follows !== after.follows && Object.keys(before.seats).length > 0)
    broken.push('nobody sits there before it is said what a session goes on from')
  const both = before.record?.confirmed
  if (both?.a && both.b && after.record?.hash !== before.record?.hash) broken.push('a confirmed record stays')
  for (const [id, seat] of Object.entries(before.seats)) {
    const next = after.seats[id]
    const gone = seat.status === 'declined' || seat.status === 'turned-away'
    if (gone && next?.status !== seat.status) broken.push('who declined or was turned away does not come back')
  }
  return broken
}
