import { agreementHash, rewriteHash } from '@parley/shared/agree/frozen'
import type { CardView, DocumentView, LinkView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { describe, expect, test } from 'vitest'
import { agreementFacts, focusable, mapCounts, unaskedOf, wordCounts, wordList, yesesAwaited } from './step-facts.ts'

const card = (id: string, more: Partial<CardView>): CardView => ({
  id,
  kind: 'note',
  at: [0, 0],
  text: 'Words',
  ...more,
})
const board = (cards: readonly CardView[], links: readonly LinkView[] = []): DocumentView => ({ cards, links })
/** The parts of a state that the facts are drawn from. */
const stateOf = (more: Partial<Pick<StateView, 'accepted' | 'asks'>>): StateView =>
  ({ accepted: [], asks: { stage: 'write', list: [], answered: {} }, ...more }) as unknown as StateView

describe('what the mediator sees of a step', () => {
  test('SB4: a word is final with a yes of each group to its present words, and waits for whoever has not', () => {
    const term = card('term', { kind: 'term', text: 'runway' })
    const plain = card('plain', { kind: 'rewrite', of: 'term', text: 'months that we can pay' })
    const bare = card('bare', { kind: 'term', text: 'cutover' })
    const blank = card('blank', { kind: 'term', text: ' ' })
    const yes = (group: 'a' | 'b') => ({
      of: 'words' as const,
      card: 'plain',
      hash: rewriteHash(term, plain),
      group,
    })
    const counts = (accepted: StateView['accepted'], rewrite = plain) =>
      wordCounts(wordList(stateOf({ accepted }), board([term, rewrite, bare, blank])))
    expect(counts([])).toEqual({ terms: 2, isFinal: 0, unwritten: 1, waits: { a: 1, b: 1 } })
    expect(counts([yes('a')])).toEqual({ terms: 2, isFinal: 0, unwritten: 1, waits: { a: 0, b: 1 } })
    expect(counts([yes('a'), yes('b')])).toEqual({ terms: 2, isFinal: 1, unwritten: 1, waits: { a: 0, b: 0 } })
    const edited = { ...plain, text: 'months' }
    expect(counts([yes('a'), yes('b')], edited)).toEqual({
      terms: 2,
      isFinal: 0,
      unwritten: 1,
      waits: { a: 1, b: 1 },
    })
  })

  test('SB1: revealed cards can come into focus, joined and empty ones and other kinds cannot', () => {
    const cards = [
      card('one', { kind: 'interest', zone: 'interest:a' }),
      card('joined', { kind: 'interest', zone: 'interest:a', into: 'one' }),
      card('empty', { kind: 'frustration', zone: 'frustration:b', text: '' }),
      card('problem', { kind: 'problem', zone: 'together' }),
    ]
    expect(focusable(board(cards)).map(({ id }) => id)).toEqual(['one'])
  })

  test('AK4: an ask is unasked while it is new or its words are others, whatever stands around them', () => {
    const list = [{ id: 'one', from: 'a' as const, text: 'Tell us', hash: 'h' }]
    const state = stateOf({ asks: { stage: 'shown', list, answered: {} } })
    const ask = (id: string, text: string) => card(id, { kind: 'ask', text })
    expect(unaskedOf(state, board([ask('one', ' Tell us ')]))).toEqual([])
    expect(unaskedOf(state, board([ask('one', 'Tell us soon'), ask('two', 'Hm')])).map(({ id }) => id)).toEqual([
      'one',
      'two',
    ])
  })

  test('AG2, AG3: an agreement lacks its parts, then waits for owners, and an edit asks both again', () => {
    const whole = card('whole', {
      kind: 'agreement',
      sort: 'plan',
      due: '2027-01-31',
      ownerA: 'jonas',
      ownerB: 'ruth',
    })
    const yes = (group: 'a' | 'b') => ({ of: 'agreement' as const, card: 'whole', hash: agreementHash(whole), group })
    const fact = (one: CardView, accepted: StateView['accepted']) =>
      agreementFacts(stateOf({ accepted }), board([one]))[0]
    expect(fact(card('bare', { kind: 'agreement', text: '' }), [])).toMatchObject({
      missing: ['text', 'sort', 'when', 'ownerA', 'ownerB'],
      isAccepted: false,
    })
    expect(fact(whole, [yes('b')])).toMatchObject({ missing: [], yes: { a: false, b: true }, isAccepted: false })
    expect(fact(whole, [yes('a'), yes('b')])).toMatchObject({ isAccepted: true })
    const roster = [
      { id: 'jonas', name: 'Jonas', role: 'participant', group: 'a', status: 'in', atTable: true },
      { id: 'ruth', name: 'Ruth', role: 'participant', group: 'b', status: 'left', atTable: false },
    ] as const
    expect(yesesAwaited({ roster }, fact(whole, [])!)).toEqual([{ group: 'a', name: 'Jonas' }, { group: 'b' }])
    expect(yesesAwaited({ roster }, fact(whole, [yes('a')])!)).toEqual([{ group: 'b' }])
    expect(fact({ ...whole, text: 'Others' }, [yes('a'), yes('b')])).toMatchObject({
      yes: { a: false, b: false },
      isAccepted: false,
    })
  })

  test('MP1, MH2: a limit or a pressure that limits nothing, and a week that both groups said yes to, are counted', () => {
    const cards = [
      card('one', { kind: 'milestone', week: 3, yesA: 3, yesB: 3 }),
      card('two', { kind: 'milestone' }),
      card('tied', { kind: 'limit' }),
      card('loose', { kind: 'limit' }),
      card('push', { kind: 'pressure' }),
    ]
    const links: LinkView[] = [
      { id: 'x', from: 'two', to: 'one', kind: 'depends-on' },
      { id: 'y', from: 'tied', to: 'one', kind: 'limits' },
    ]
    expect(mapCounts(board(cards, links))).toEqual({
      milestones: 2,
      withoutWeek: 1,
      agreed: 1,
      links: 1,
      looseLimits: 2,
    })
  })
})
