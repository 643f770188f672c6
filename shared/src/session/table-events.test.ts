import { describe, expect, it } from 'vitest'
import type { SessionEvent } from './events.ts'
import { NOW, opensDoor, ready, SAMPLES, starts, VERSION } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'
import type { GroupAct } from '../protocol/state-view.ts'

const { table, proposed, bothReady } = STATES
const proposes = (act: GroupAct, group: 'a' | 'b' = 'a', proposal = `${act}-${group}`): SessionEvent => ({
  type: 'proposed',
  proposal,
  group,
  act,
  holdsAt: NOW,
  ...(act === 'release' ? { answer: 'yes' as const } : {}),
})
const holds = (proposal: string, group: 'a' | 'b' = 'a'): SessionEvent => ({ type: 'group-act-held', proposal, group })

/** States after the priorities, when tables have long opened. */
const SECOND_HALF = Object.keys(STATES).slice(
  Object.keys(STATES).indexOf('sayBack'),
  Object.keys(STATES).indexOf('confirmed') + 1,
)

describe('group acts', () => {
  it('GA1: an act stands until its time, holds then, and not before', () => {
    const state = happens(table, { ...SAMPLES.proposed, holdsAt: NOW + 20_000 })
    expect(state.tables.a.ready).toBe(false)
    expect(refusal(state, holds('proposal-1'), NOW + 20_000 - 1)).toBe('too-early')
    expect(refusal(state, holds('proposal-1'), NOW + 20_000)).toBe(null)
    const held = happens(proposed, holds('proposal-1'))
    expect(held.tables.a).toMatchObject({ ready: true, version: VERSION })
    expect(held.proposals).toEqual([])
    expect(refusal(held, holds('proposal-1'))).toBe('unknown-proposal')
  })

  it('GA1: "Not yet" takes an act away, of the own group only', () => {
    expect(refusal(proposed, { type: 'not-yet', proposal: 'proposal-1', group: 'b' })).toBe('unknown-proposal')
    const state = happens(proposed, SAMPLES['not-yet'])
    expect(state).toEqual(table)
    expect(refusal(state, holds('proposal-1'))).toBe('unknown-proposal')
    expect(refusal(proposed, holds('proposal-1', 'b'))).toBe('unknown-proposal')
  })

  it('GA1: a group has one act before it at a time, so that none holds unseen behind another', () => {
    for (const act of ['ready', 'open-door', 'release'] as const) {
      expect(refusal(proposed, proposes(act))).toBe('proposal-stands')
    }
    expect(refusal(proposed, proposes('open-door', 'b'))).toBe(null)
    expect(refusal(proposed, proposes('open-door', 'b', 'proposal-1'))).toBe('already-so')
  })

  it('GA2: each act is possible in its time only', () => {
    const possible = (act: GroupAct) =>
      Object.entries(STATES)
        // At a table, too: that all is deleted was said there, and keeps nothing from going on.
        .filter(([name]) => name !== 'deletionSaid')
        .filter(([, state]) => refusal(state, proposes(act, 'a', 'new')) === null)
        .map(([name]) => name)
    expect(possible('ready')).toEqual(['table', 'sealedTable', 'together', 'doorOpen'])
    const unready = happens(STATES.beforeReveal, { type: 'ready-cleared', group: 'a' })
    expect(refusal(unready, proposes('ready'))).toBe(null)
    expect(possible('open-door')).toEqual([
      'table',
      'sealedTable',
      'together',
      'bothReady',
      'beforeReveal',
      'silence',
      'afterReveal',
      'walkSealed',
      'walkDrawn',
      'walkRuns',
      'walkOver',
      'break',
      'collect',
      'frozen',
      'open',
      'closed',
      'voided',
      'locked',
      ...SECOND_HALF,
      ...Object.keys(STATES).filter((name) => name.startsWith('mixed')),
    ])
    expect(possible('release')).toEqual(
      Object.keys(STATES).filter(
        (name) =>
          !['unborn', 'proposed', 'deletionSaid', 'confirmedAtEnd', 'boardSaid', 'ended', 'endedWithRecord'].includes(
            name,
          ),
      ),
    )
  })

  it('GA2: an answer about the texts is given, changed and named', () => {
    const yes = happens(table, proposes('release'), holds('release-a'))
    expect(yes.release).toEqual({ a: 'yes', b: null })
    expect(refusal(yes, proposes('release'))).toBe('already-so')
    const no = happens(
      yes,
      { type: 'proposed', proposal: 'p', group: 'a', act: 'release', answer: 'no', holdsAt: NOW },
      holds('p'),
    )
    expect(no.release).toEqual({ a: 'no', b: null })
    expect(refusal(table, { type: 'proposed', proposal: 'p', group: 'a', act: 'release', holdsAt: NOW })).toBe(
      'nothing-there',
    )
  })

  it('GA3: words that change clear ready and what stands for it, of that group only', () => {
    const cleared = happens(bothReady, SAMPLES['ready-cleared'])
    expect([cleared.tables.a.ready, cleared.tables.b.ready]).toEqual([false, true])
    expect(refusal(cleared, SAMPLES['ready-cleared'])).toBe('already-so')
    expect(happens(proposed, SAMPLES['ready-cleared'])).toEqual(table)
  })

  it('GA3: new cards clear ready; holding back does not; bringing back does (TA4)', () => {
    const arrived = happens(bothReady, { type: 'cards-tabled', sealed: { a: 0, b: 3 } })
    expect([arrived.tables.a.ready, arrived.tables.b.ready]).toEqual([true, false])
    const held = happens(bothReady, { type: 'card-held-back', sealed: { group: 'a', card: 'other' } })
    expect(held.tables.a).toMatchObject({ ready: true, held: ['card-held', 'other'] })
    const brought = happens(bothReady, SAMPLES['card-brought-back'])
    expect(brought.tables.a).toMatchObject({ ready: false, held: [] })
    expect(brought.tables.b.ready).toBe(true)
    expect(refusal(brought, SAMPLES['card-brought-back'])).toBe('nothing-there')
    expect(refusal(bothReady, SAMPLES['card-held-back'])).toBe('already-so')
  })

  it('GA4: a door closes at once, and so does an act that would open it', () => {
    const { doorOpen } = STATES
    expect(doorOpen.tables.a.doorOpen).toBe(true)
    expect(happens(doorOpen, SAMPLES['door-closed']).tables.a.doorOpen).toBe(false)
    const standing = happens(table, proposes('open-door'))
    expect(happens(standing, SAMPLES['door-closed'])).toEqual(table)
    expect(refusal(table, SAMPLES['door-closed'])).toBe('already-so')
    expect(happens(proposed, ...opensDoor('b'), { type: 'door-closed', group: 'b' }).proposals).toHaveLength(1)
  })

  it('TA2: cards come to tables, and are held back there, once tables have opened', () => {
    expect(refusal(STATES.writing, SAMPLES['cards-tabled'])).toBe('not-in-this-step')
    expect(refusal(STATES.writing, SAMPLES['card-held-back'])).toBe('not-in-this-step')
    for (const state of [table, STATES.silence, STATES.open, happens(table, starts('break-1'))]) {
      expect(refusal(state, { type: 'card-held-back', sealed: { group: 'b', card: 'late' } })).toBe(null)
    }
  })

  it('GA3: ready stays with the group through steps until its words change', () => {
    const state = happens(table, ...ready('a'), starts('break-1'), starts('reveal-interests'))
    expect(state.tables.a).toMatchObject({ ready: true, version: VERSION })
  })
})
