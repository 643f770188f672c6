import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { PhaseView, StateView } from '@parley/shared/protocol/state-view'
import { stepsOf } from '@parley/shared/session/templates'
import { describe, expect, test } from 'vitest'
import { nextActs, type NextAct } from './next-act.ts'

const DAY = stepsOf('joint-day')

const stateAt = (step: string, phase: PhaseView, more: Partial<StateView> = {}): StateView => {
  const current = DAY.findIndex((one) => one.id === step)
  return {
    audience: 'mediator',
    now: 0,
    session: {
      id: 'session',
      title: 'From boxes to subscriptions',
      groups: { a: { name: 'Strategy', seats: 6, here: 6 }, b: { name: 'Operations', seats: 9, here: 9 } },
      k: 5,
      cap: 3,
      mediator: 'Nell',
      sponsor: '',
      operator: '',
      actSeconds: 20,
      keeping: { board: 14, record: 90, unused: 30, backups: 0 },
      address: '',
      plainHttp: false,
    },
    steps: DAY.map((one, at) => ({ ...one, status: at < current ? 'done' : at === current ? 'now' : 'next' })),
    current,
    phase,
    timer: null,
    door: { open: false },
    before: { versions: { statements: 1 } },
    roster: [],
    chairs: [],
    consented: 15,
    asked: 15,
    ready: { a: false, b: false },
    revealed: [],
    marks: {},
    enough: [],
    ballots: [],
    focus: null,
    saidBack: [],
    turns: null,
    remoteFirst: false,
    circle: null,
    asks: { stage: 'write', list: [], answered: {} },
    roles: { stage: 'none', parties: [], lines: [], filled: {} },
    accepted: [],
    record: null,
    locked: false,
    boardOpen: false,
    screen: { covered: false },
    release: { a: null, b: null },
    hidden: [],
    seq: 1,
    ended: false,
    ...more,
  }
}

const card = (id: string, more: Partial<CardView>): CardView => ({
  id,
  kind: 'note',
  at: [0, 0],
  text: 'Words',
  ...more,
})
const board = (...cards: readonly CardView[]): DocumentView => ({ cards, links: [] })
const EMPTY = board()

/** An act in a word, with a star while it sleeps. */
const word = (act: NextAct | null): string | null =>
  act && `${act.do}${'asleep' in act && act.asleep ? '*' : ''}${'step' in act ? ` ${act.step.id}` : ''}`
const acts = (state: StateView, view: DocumentView = EMPTY): readonly (string | null)[] => {
  const { primary, others } = nextActs(state, view)
  return [word(primary), ...others.map(word)]
}

describe('BL12, SB1, AK1, RC1: the next act of the mediator in each phase', () => {
  test('every phase but the end has a next act, and steps without an act of their own go on', () => {
    expect(acts(stateAt('none', { of: 'waiting' }))).toEqual(['start open'])
    expect(acts(stateAt('open', { of: 'talk' }))).toEqual(['next stories'])
    expect(acts(stateAt('write-interests', { of: 'alone', kind: 'interest' }))).toEqual(['next write-frustrations'])
    expect(acts(stateAt('table', { of: 'table' }))).toEqual(['next break-2'])
    expect(acts(stateAt('break-3', { of: 'break' }))).toEqual(['next rate-assumptions'])
    expect(acts(stateAt('words', { of: 'words' }))).toEqual(['next break-3'])
    expect(acts(stateAt('assumptions', { of: 'map', board: 'assumptions' }))).toEqual(['next priorities'])
    expect(acts(stateAt('map', { of: 'map', board: 'milestones' }))).toEqual(['next rate-milestones'])
    expect(acts(stateAt('agreements', { of: 'agreements' }))).toEqual(['next close'])
    expect(acts(stateAt('close', { of: 'ended' }))).toEqual([null])
  })

  test('a reveal waits for both groups, then shows, and offers what enough call true', () => {
    const at = (stage: 'before' | 'silence' | 'after', more: Partial<StateView> = {}) =>
      stateAt('reveal-interests', { of: 'reveal', kind: 'interest', stage }, more)
    const both = { ready: { a: true, b: true }, offered: { interest: { a: 6, b: 8 } } }
    expect(acts(at('before'))).toEqual(['reveal*', 'back-to-table table', 'next reveal-frustrations'])
    expect(acts(at('before', both))).toEqual(['reveal'])
    expect(acts(at('before', { ...both, offered: { interest: { a: 0, b: 0 } } }))).toEqual([
      'next reveal-frustrations',
      'back-to-table table',
    ])
    expect(acts(at('silence'))).toEqual(['end-silence'])
    expect(acts(at('after'))).toEqual(['next reveal-frustrations'])
    const own = board(card('one', { kind: 'interest', zone: 'interest:a', group: 'a' }))
    expect(acts(at('after', { enough: ['one'] }), own)).toEqual(['share', 'next reveal-frustrations'])
  })

  test('priorities: freeze, open, close, another round', () => {
    const at = (stage: 'collect' | 'frozen' | 'open' | 'closed') =>
      stateAt('priorities', { of: 'vote', method: 'approve', stage, ...(stage === 'collect' ? {} : { ballot: 'x' }) })
    const two = board(card('one', { zone: 'together' }), card('two', { zone: 'together' }))
    expect(acts(at('collect'))).toEqual(['freeze*', 'next asks'])
    expect(acts(at('collect'), two)).toEqual(['freeze', 'next asks'])
    expect(acts(at('frozen'), two)).toEqual(['open-ballot', 'refreeze'])
    expect(acts(at('open'))).toEqual(['close-ballot', 'void'])
    expect(acts(at('closed'))).toEqual(['next asks', 'again*'])
  })

  test('SB1, SB2: a card is chosen, answered, tried again or heard', () => {
    const shown = board(card('one', { kind: 'interest', zone: 'interest:a', group: 'a' }))
    const focus = { id: 'focus', card: 'one', group: 'a' as const, tries: 1 }
    const answered = (heard: number, again: number) => ({ focus: { ...focus, answers: { heard, again, asked: 6 } } })
    const at = (more: Partial<StateView>) => stateAt('say-back', { of: 'say-back' }, more)
    expect(acts(at({}))).toEqual(['next words'])
    expect(acts(at({}), shown)).toEqual(['focus', 'next words'])
    expect(acts(at({ focus }), shown)).toEqual(['heard', 'try-again', 'leave-card'])
    expect(acts(at(answered(4, 2)), shown)).toEqual(['heard', 'try-again', 'leave-card'])
    expect(acts(at(answered(1, 3)), shown), 'not under a finger').toEqual(['heard', 'try-again', 'leave-card'])
    expect(acts(at(answered(2, 4)), shown)).toEqual(['try-again', 'heard', 'leave-card'])
  })

  test('AK1, AK3, AK4: asks are frozen, awaited, and asked again when their words are others', () => {
    const ask = card('one', { kind: 'ask', zone: 'ask:a', group: 'a', text: 'Tell us early' })
    const list = [{ id: 'one', from: 'a' as const, text: 'Tell us early', hash: 'h' }]
    const at = (stage: 'write' | 'answer' | 'shown') =>
      stateAt('asks', { of: 'asks' }, { asks: { stage, list: stage === 'write' ? [] : list, answered: {} } })
    expect(acts(at('write'))).toEqual(['freeze-asks*', 'next break-4'])
    expect(acts(at('write'), board({ ...ask, text: ' ' }))).toEqual(['freeze-asks*', 'next break-4'])
    expect(acts(at('write'), board(ask))).toEqual(['freeze-asks', 'next break-4'])
    expect(acts(at('answer'), board(ask))).toEqual(['await-answers*', 'next break-4'])
    expect(acts(at('shown'), board(ask))).toEqual(['next break-4'])
    expect(acts(at('shown'), board({ ...ask, text: 'Tell us in the same week' }))).toEqual([
      'ask-again',
      'next break-4',
    ])
    const fresh = card('two', { kind: 'ask', zone: 'ask:b', group: 'b' })
    expect(acts(at('shown'), board(ask, fresh))).toEqual(['ask-again', 'next break-4'])
  })

  test('BL12, BL14: a proposal is frozen, asked about, and asked again', () => {
    const one = card('one', { kind: 'proposal', zone: 'proposals', group: 'both' })
    const two = card('two', { kind: 'proposal', zone: 'proposals', group: 'both' })
    const rule = { share: [2, 3] } as const
    const ballot = (stage: BallotView['stage']): BallotView => ({
      id: 'check',
      step: 'support',
      round: 1,
      cap: 1,
      k: 5,
      stage,
      options: [{ id: 'o', text: 'Words', hash: 'h' }],
      support: {
        proposal: 'one',
        rule,
        ...(stage === 'closed'
          ? { result: { by: 'total', ballots: { total: 15 }, levels: [], carried: 'not-carried', lines: [] } as const }
          : {}),
      },
    })
    const at = (stage: 'collect' | 'frozen' | 'open' | 'closed') =>
      stateAt(
        'support',
        { of: 'vote', method: 'support', stage, ...(stage === 'collect' ? {} : { ballot: 'check' }) },
        { ballots: stage === 'collect' ? [] : [ballot(stage)] },
      )
    expect(acts(at('collect'))).toEqual(['freeze-proposal*', 'next agreements'])
    expect(acts(at('collect'), board(one))).toEqual(['freeze-proposal', 'next agreements'])
    expect(acts(at('frozen'), board(one))).toEqual(['open-ballot', 'other-proposal'])
    expect(acts(at('open'), board(one))).toEqual(['close-ballot', 'void'])
    expect(acts(at('closed'), board(one, two))).toEqual(['next-proposal', 'second-round', 'next agreements'])
    expect(acts(at('closed'), board(one))).toEqual(['next agreements', 'second-round', 'other-proposal'])
    expect(acts(at('closed'))).toEqual(['next agreements', 'second-round*', 'other-proposal*'])
  })

  test('BL15: what is rated is chosen, opened, closed; it can be chosen again, and rated once more', () => {
    const one = card('one', { kind: 'assumption', zone: 'assumption:a', group: 'a' })
    const joined = card('joined', { kind: 'assumption', zone: 'assumption:a', group: 'a', into: 'one' })
    const other = card('other', { kind: 'milestone', zone: 'map' })
    const ballot = (stage: BallotView['stage']): BallotView => ({
      id: 'rating',
      step: 'rate-assumptions',
      round: 1,
      cap: 0,
      k: 5,
      stage,
      options: [{ id: 'o', text: 'Words', hash: 'h' }],
      rating: {
        of: 'assumption',
        axes: ['importance', 'evidence'],
        options: [{ option: 'o', card: 'one' }],
        guess: [],
      },
    })
    const at = (stage: 'collect' | 'frozen' | 'open' | 'closed') =>
      stateAt(
        'rate-assumptions',
        { of: 'vote', method: 'rate', stage, ...(stage === 'collect' ? {} : { ballot: 'rating' }) },
        { ballots: stage === 'collect' ? [] : [ballot(stage)] },
      )
    // Neither a milestone nor what was joined into another card can be rated here, and a day without any goes on.
    expect(acts(at('collect'), board(joined, other))).toEqual(['next assumptions', 'choose-rated*'])
    expect(acts(at('collect'), board(one, joined))).toEqual(['choose-rated', 'next assumptions'])
    expect(acts(at('frozen'), board(one))).toEqual(['open-ballot', 'other-rated'])
    expect(acts(at('open'), board(one))).toEqual(['close-ballot', 'void'])
    expect(acts(at('closed'), board(one))).toEqual(['next assumptions', 'rate-again'])
    const hidden = stateAt(
      'rate-assumptions',
      { of: 'vote', method: 'rate', stage: 'collect' },
      { hidden: [{ card: 'one', reason: '', at: 1 }] },
    )
    expect(acts(hidden, board(one))).toEqual(['next assumptions', 'choose-rated*'])
  })

  test('RC1, RC2: the record is prepared, awaited and only then the end is the next act', () => {
    const record = (a: boolean, b: boolean): Partial<StateView> => ({
      record: { hash: 'h', preparedAt: 1, status: a && b ? 'confirmed' : 'preview', confirmed: { a, b } },
    })
    const at = (more: Partial<StateView>) => stateAt('close', { of: 'close' }, more)
    expect(acts(at({}))).toEqual(['prepare-record', 'end-session'])
    expect(acts(at(record(false, false)))).toEqual(['await-confirm*', 'prepare-again', 'end-session'])
    expect(acts(at(record(true, false)))).toEqual(['await-confirm*', 'prepare-again', 'end-session'])
    expect(acts(at(record(true, true)))).toEqual(['end-session'])
  })
})
