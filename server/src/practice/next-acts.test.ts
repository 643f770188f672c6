import { describe, expect, it } from 'vitest'
import type { CardView } from '@parley/shared/documents/card-view'
import { groupOf, LARKFIELD } from '@parley/shared/practice/larkfield'
import { PRACTICE_STEPS } from '@parley/shared/protocol/practice'
import type { SeatState } from '@parley/shared/session/state-parts'
import { UNBORN, type Phase, type SessionState } from '@parley/shared/session/state'
import { nextActs } from './next-acts.ts'
import type { Act, Scene } from './scene.ts'

const players = LARKFIELD.people.map(([side, name]) => ({ name, group: groupOf(side), seat: `seat-${name}` }))
const MEDIATOR = 'seat-Nell'
const seats: Readonly<Record<string, SeatState>> = Object.fromEntries([
  [MEDIATOR, { id: MEDIATOR, role: 'mediator', status: 'in', consented: true, atTable: true } as const],
  ...players.map(({ seat, group }) => [
    seat,
    { id: seat, role: 'participant', group, status: 'in', consented: true, atTable: true } as const,
  ]),
])
const state = (step: string, phase: Phase, more: Partial<SessionState> = {}): SessionState => ({
  ...UNBORN,
  tables: { a: READY, b: READY },
  steps: PRACTICE_STEPS,
  current: PRACTICE_STEPS.findIndex((one) => one.id === step),
  phase,
  seats,
  ...more,
})
const scene = (now: SessionState, more: Partial<Scene> = {}): Scene => ({
  state: now,
  facts: { offers: [], turnout: new Map(), shown: { marks: {}, enough: [] }, marks: new Map() },
  board: { cards: [], links: [] },
  tables: { a: { cards: [], links: [] }, b: { cards: [], links: [] } },
  players,
  mediator: MEDIATOR,
  person: null,
  done: new Map(),
  now: 1_000_000,
  ...more,
})
const done = (acts: readonly Act[]): ReadonlyMap<string, number> => new Map(acts.map(({ key }) => [key, 1_000_000]))
const byOf = (acts: readonly Act[]): readonly string[] => acts.flatMap((act) => ('by' in act ? [act.by] : []))

/** Plays one phase to its end without carrying anything out, and gives everything that somebody would do. */
const allActs = (first: Scene): readonly Act[] => {
  const all: Act[] = []
  for (let left = 200; left > 0; left -= 1) {
    const acts = nextActs({ ...first, done: done(all) })
    // Waiting for the groups has no end here, where nothing is carried out.
    if (acts.length === 0 || acts.some(({ key }) => key === 'proposals')) return all
    all.push(...acts)
  }
  throw new Error('The simulated people never come to an end.')
}

const READY = { ready: true, doorOpen: false, held: [] } as const
const PHASES: readonly (readonly [string, Phase])[] = [
  ['open', { of: 'talk' }],
  ['write-interests', { of: 'alone', kind: 'interest' }],
  ['table', { of: 'table' }],
  ['break-1', { of: 'break' }],
  ['reveal-interests', { of: 'reveal', kind: 'interest', stage: 'after' }],
  ['say-back', { of: 'say-back' }],
  ['words', { of: 'words' }],
  ['priorities', { of: 'vote', method: 'approve', stage: 'collect' }],
  ['asks', { of: 'asks' }],
  ['rate-assumptions', { of: 'vote', method: 'rate', stage: 'collect' }],
  ['assumptions', { of: 'map', board: 'assumptions' }],
  ['map', { of: 'map', board: 'milestones' }],
  ['support', { of: 'vote', method: 'support', stage: 'collect' }],
  ['agreements', { of: 'agreements' }],
  ['close', { of: 'close' }],
]

describe('what the simulated people do next', () => {
  it('PT1: nobody acts in the place of whoever practises, wherever they sit', () => {
    for (const person of [MEDIATOR, 'seat-Jonas', 'seat-Chloe', 'seat-screen']) {
      for (const [step, phase] of PHASES) {
        const by = byOf(allActs(scene(state(step, phase), { person })))
        expect([person, step, by.includes(person)]).toEqual([person, step, false])
        expect([person, step, by.includes(MEDIATOR)]).toEqual([person, step, person !== MEDIATOR])
      }
    }
  })

  it('PT1: every key is done once: an act that was done does not come again', () => {
    for (const [step, phase] of PHASES) {
      const keys = allActs(scene(state(step, phase))).map(({ key }) => key)
      expect([step, new Set(keys).size]).toEqual([step, keys.length])
    }
  })

  it('PT1: people write, then choose what they share, and then the mediator goes on', () => {
    const alone = scene(state('write-interests', { of: 'alone', kind: 'interest' }))
    const writing = nextActs(alone)
    expect(writing).toHaveLength(LARKFIELD.cards.interest.length)
    expect(writing.every((act) => 'document' in act && act.document === `desk:${act.by}`)).toBe(true)
    const sharing = nextActs({ ...alone, done: done(writing) })
    expect(sharing.map((act) => 'command' in act && act.command.type)).toEqual(
      players.filter((one) => byOf(writing).includes(one.seat)).map(() => 'offer'),
    )
    expect(nextActs({ ...alone, done: done([...writing, ...sharing]) })).toMatchObject([
      { by: MEDIATOR, command: { type: 'start-step', step: 'write-frustrations' } },
    ])
  })

  it('PT1: the mediator waits for whoever takes part, and not for whoever looks on', () => {
    const phase = { of: 'alone', kind: 'interest' } as const
    const waits = (person: string, facts = scene(state('write-interests', phase)).facts) =>
      allActs(scene(state('write-interests', phase), { person, facts })).some(
        (act) => 'wait' in act && act.wait === 'person',
      )
    expect(waits('seat-Chloe')).toBe(true)
    expect(waits('seat-screen')).toBe(false)
    const offered = { seat: 'seat-Chloe', card: 'one', kind: 'interest', hash: '' } as const
    expect(waits('seat-Chloe', { ...scene(state('open', phase)).facts, offers: [offered] })).toBe(false)
  })

  it('TA2, PT1: each group holds its card back, and Operations gives T-F11 in its shorter form', () => {
    const card = (text: string): CardView => ({ id: `card-${text.slice(0, 9)}`, kind: 'assumption', at: [0, 0], text })
    const of = (texts: readonly (string | undefined)[]) => ({ cards: texts.map((text) => card(text ?? '')), links: [] })
    const { assumption, frustration } = LARKFIELD.cards
    const acts = nextActs(
      scene(state('table', { of: 'table' }), {
        tables: { a: of([assumption[5]?.[1]]), b: of([assumption[9]?.[1], frustration[10]?.[1]]) },
      }),
    )
    expect(acts.map((act) => ('command' in act ? act.command.type : 'document' in act && act.document))).toEqual([
      'hold-back',
      'hold-back',
      'table:b',
    ])
  })

  it('GA1, PT1: what somebody said "Not yet" to comes again only after a while', () => {
    const tables = { a: { ...READY, ready: false }, b: { ...READY, ready: false } }
    const now = scene(state('table', { of: 'table' }, { tables }))
    const ready = nextActs(now).filter((act) => act.key.startsWith('ready'))
    expect(ready).toHaveLength(2)
    expect(nextActs({ ...now, done: done(ready), now: 1_000_000 + 10_000 }).map(({ key }) => key)).not.toContain(
      'ready:a',
    )
    expect(nextActs({ ...now, done: done(ready), now: 1_000_000 + 60_000 }).map(({ key }) => key)).toContain('ready:a')
  })

  it('GA1, PT1: without both groups ready the mediator neither reveals nor goes on', () => {
    for (const [step, phase] of [
      ['table', { of: 'table' }],
      ['reveal-interests', { of: 'reveal', kind: 'interest', stage: 'before' }],
    ] as const) {
      const tables = { a: READY, b: { ...READY, ready: false } }
      const later = { done: new Map([['ready:b', 1_000_000]]) }
      expect(nextActs(scene(state(step, phase, { tables }), later))).toEqual([{ key: 'proposals', wait: 'proposals' }])
    }
  })

  it('PT1: nothing happens after the end', () => {
    expect(nextActs(scene(state('close', { of: 'ended' }, { ended: true })))).toEqual([])
  })
})
