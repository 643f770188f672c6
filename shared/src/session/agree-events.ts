import type { GroupId } from './agenda.ts'
import type { AskAnswer } from './events.ts'
import type { Handlers } from './handlers.ts'
import { refuse, type Refused } from './refused.ts'
import { recordStatus } from './state-reads.ts'
import type { SessionState } from './state.ts'

/** Whether a group may answer this ask now: it was asked by the other one, and has no answer that holds (AK2). */
export const answerPossible = (state: SessionState, group: GroupId, reply: AskAnswer | undefined): Refused | null => {
  if (state.phase.of !== 'asks' || state.asks.stage !== 'answer') return refuse('not-in-this-step')
  const ask = state.asks.list.find((one) => one.id === reply?.ask)
  return ask && ask.from !== group ? null : refuse('unknown-ask')
}

/** The state when a group's answer holds; it replaces an answer that the same ask had. */
export const answered = (state: SessionState, reply: AskAnswer): SessionState => ({
  ...state,
  asks: {
    ...state.asks,
    list: state.asks.list.map((ask) => (ask.id === reply.ask ? { ...ask, answer: reply } : ask)),
  },
})

/** Whether a group may confirm this record now: exactly these bytes, in the closing step or for a while after the end. */
export const confirmPossible = (
  state: SessionState,
  group: GroupId,
  record: string | undefined,
  now: number,
): Refused | null => {
  if (!state.ended && state.phase.of !== 'close') return refuse('not-in-this-step')
  if (!state.record) return refuse('nothing-there')
  if (state.record.hash !== record) return refuse('other-record')
  if (recordStatus(state, now) === 'lapsed') return refuse('too-late')
  return state.record.confirmed[group] ? refuse('already-so') : null
}

/** The state when a group has confirmed the record. */
export const confirmed = (state: SessionState, group: GroupId): SessionState =>
  state.record
    ? { ...state, record: { ...state.record, confirmed: { ...state.record.confirmed, [group]: true } } }
    : state

export const agreeEvents: Pick<
  Handlers,
  'asks-frozen' | 'asks-shown' | 'accepted' | 'acceptance-withdrawn' | 'record-prepared'
> = {
  'asks-frozen': (state, event) => {
    if (state.phase.of !== 'asks') return refuse('not-in-this-step')
    if (state.asks.stage === 'answer') return refuse('already-so')
    if (event.asks.length === 0) return refuse('nothing-there')
    // An answer that was read stands as long as the words of its ask do.
    const list = event.asks.map((ask) => {
      const before = state.asks.list.find((one) => one.id === ask.id && one.hash === ask.hash)
      return before?.answer ? { ...ask, answer: before.answer } : ask
    })
    if (list.every((ask) => 'answer' in ask)) return refuse('already-so')
    return { ...state, asks: { stage: 'answer', list } }
  },
  'asks-shown': (state) => {
    if (state.asks.stage !== 'answer') return refuse('wrong-stage')
    if (state.asks.list.some((ask) => ask.answer === undefined)) return refuse('not-all-in')
    return {
      ...state,
      asks: { ...state.asks, stage: 'shown' },
      proposals: state.proposals.filter((proposal) => proposal.act !== 'answer'),
    }
  },
  accepted: (state, { of, card, hash, group }) => {
    const step = of === 'agreement' ? ['agreements'] : ['words', 'say-back']
    if (!step.includes(state.phase.of)) return refuse('not-in-this-step')
    const others = state.accepted.filter((one) => !(one.card === card && one.group === group))
    if (state.accepted.some((one) => one.card === card && one.group === group && one.hash === hash))
      return refuse('already-so')
    return { ...state, accepted: [...others, { of, card, hash, group }] }
  },
  'acceptance-withdrawn': (state, { of, card, group }) => {
    const others = state.accepted.filter((one) => !(one.of === of && one.card === card && one.group === group))
    return others.length === state.accepted.length ? refuse('nothing-there') : { ...state, accepted: others }
  },
  'record-prepared': (state, event, now) => {
    // At the moment of the end, a session that has no record of what it came to gets one (RC4). One that stands is made
    // anew in any step when a card in it was hidden (BD5).
    if (state.phase.of !== 'close' && state.endedAt !== now && !state.record) return refuse('not-in-this-step')
    if (state.record?.confirmed.a && state.record.confirmed.b) return refuse('already-so')
    return {
      ...state,
      record: {
        hash: event.record,
        preparedAt: now,
        ...(event.checkIn ? { checkIn: event.checkIn } : {}),
        confirmed: { a: false, b: false },
      },
      // Who confirmed other bytes has confirmed nothing of these.
      proposals: state.proposals.filter((proposal) => proposal.act !== 'confirm-record'),
    }
  },
}
