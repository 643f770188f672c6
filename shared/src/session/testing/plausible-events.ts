import fc from 'fast-check'
import { GROUPS, WRITTEN_KINDS } from '../agenda.ts'
import { ANSWERS, type SessionEvent } from '../events.ts'
import type { SessionState } from '../state.ts'
import { stepsOf } from '../templates.ts'
import { ROLES } from '../../protocol/state-view.ts'
import { tallyApproval } from '../../voting/approve.ts'
import {
  answers,
  comes,
  confirms,
  CROWD,
  NOW,
  ratingClosed,
  ratingFrozen,
  ready,
  SAMPLES,
  starts,
  supportClosed,
  supportFrozen,
  VERSION,
} from './sample-events.ts'

const seat = fc.constantFrom('mediator', ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `seat-${n}`))
const group = fc.constantFrom(...GROUPS)
const kind = fc.constantFrom(...WRITTEN_KINDS)
const card = fc.constantFrom('card-1', 'card-2', 'card-3')
const ballot = fc.constantFrom('ballot-1', 'ballot-2', 'ballot-3', 'ballot-4')
const proposal = fc.constantFrom('proposal-1', 'proposal-2', 'proposal-3')
const step = fc.constantFrom(
  'open',
  'write-interests',
  'table',
  'table',
  'break-1',
  'reveal-interests',
  'reveal-interests',
  'reveal-frustrations',
  'priorities',
  'priorities',
  'say-back',
  'words',
  'asks',
  'asks',
  'map',
  'support',
  'support',
  'rate-assumptions',
  'rate-assumptions',
  'agreements',
  'close',
  'close',
  'nowhere',
)
const focus = fc.constantFrom('focus-1', 'focus-2')
const caucus = fc.constantFrom('caucus-1', 'caucus-2')
const ask = fc.constantFrom('ask-1', 'ask-2', 'ask-3')
const hash = fc.constantFrom('d'.repeat(64), 'e'.repeat(64))
const options = fc
  .constantFrom(1, 2, 3)
  .map((count) => ['option-1', 'option-2', 'option-3'].slice(0, count).map((id) => ({ id, hash: 'd'.repeat(64) })))
const papers = fc.array(fc.record({ group, choice: fc.subarray(['option-1', 'option-2']) }), { maxLength: 9 })

/** One event that a server might try, not always possible; times run on by themselves. */
const event: fc.Arbitrary<SessionEvent> = fc.oneof(
  { weight: 8, arbitrary: step.map((to): SessionEvent => ({ type: 'step-started', step: to })) },
  {
    weight: 6,
    arbitrary: fc
      .record({
        seat,
        group,
        entry: fc.constantFrom('invite' as const, 'code' as const),
        role: fc.constantFrom('participant' as const, ...ROLES),
      })
      .map((taken): SessionEvent => ({ type: 'seat-taken', ...taken })),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ seat, by: fc.constantFrom('mediator' as const, ...GROUPS) })
      .map((one): SessionEvent => ({ type: 'seat-admitted', ...one })),
  },
  ...(['seat-turned-away', 'seat-returned', 'consented'] as const).map((type) =>
    seat.map((one): SessionEvent => ({ type, seat: one })),
  ),
  ...(['declined', 'left'] as const).map((type) => seat.map((one): SessionEvent => ({ type, sealed: { seat: one } }))),
  fc.record({ seat, group }).map((one): SessionEvent => ({ type: 'seat-moved', ...one })),
  fc
    .option(fc.integer({ min: NOW, max: NOW + 9_000_000 }))
    .map((endsAt): SessionEvent => ({ type: 'timer-set', endsAt })),
  fc
    .subarray(stepsOf('joint-day').slice(), { minLength: 1 })
    .map((steps): SessionEvent => ({ type: 'agenda-set', steps })),
  fc
    .record({ minutes: fc.integer({ min: 1, max: 240 }), start: fc.nat(1_439) })
    .map(({ minutes, start }): SessionEvent => ({
      type: 'agenda-set',
      steps: stepsOf('joint-day').map((one) => ({ ...one, minutes })),
      start,
    })),
  step.map((one): SessionEvent => ({ type: 'step-skipped', step: one })),
  fc.record({ a: fc.nat(2), b: fc.nat(2) }).map((sealed): SessionEvent => ({ type: 'cards-tabled', sealed })),
  {
    weight: 8,
    arbitrary: fc
      .record({ proposal, group, act: fc.constantFrom('ready' as const, 'ready' as const, 'open-door' as const) })
      .map((one): SessionEvent => ({ type: 'proposed', holdsAt: NOW, sealed: { version: VERSION }, ...one })),
  },
  fc
    .record({ proposal, group, answer: fc.constantFrom('yes' as const, 'no' as const) })
    .map((one): SessionEvent => ({ type: 'proposed', act: 'release', holdsAt: NOW, ...one })),
  fc.record({ proposal, group }).map((one): SessionEvent => ({ type: 'not-yet', ...one })),
  {
    weight: 10,
    arbitrary: fc.record({ proposal, group }).map((one): SessionEvent => ({ type: 'group-act-held', ...one })),
  },
  ...(['ready-cleared', 'door-closed', 'group-renamed'] as const).map((type) =>
    group.map((one): SessionEvent => ({ type, group: one })),
  ),
  ...(['card-held-back', 'card-brought-back'] as const).map((type) =>
    fc.record({ group, card }).map((sealed): SessionEvent => ({ type, sealed })),
  ),
  {
    weight: 5,
    arbitrary: kind.map((one): SessionEvent => ({
      type: 'revealed',
      kind: one,
      cards: { a: 1, b: 1 },
      endsAt: NOW + 60_000,
    })),
  },
  { weight: 4, arbitrary: kind.map((one): SessionEvent => ({ type: 'silence-ended', kind: one })) },
  fc.array(card, { minLength: 1 }).map((cards): SessionEvent => ({ type: 'moved-to-shared-lane', cards })),
  {
    weight: 5,
    arbitrary: fc
      .record({ ballot, options })
      .map((one): SessionEvent => ({ type: 'options-frozen', step: 'priorities', cap: 4, ...one })),
  },
  { weight: 5, arbitrary: ballot.map((one): SessionEvent => ({ type: 'ballot-opened', ballot: one })) },
  {
    weight: 5,
    arbitrary: fc.record({ ballot, papers }).map(({ ballot: one, papers: in_ }): SessionEvent => ({
      type: 'ballot-closed',
      ballot: one,
      tally: tallyApproval(['option-1', 'option-2'], in_, 3),
      receipts: [],
    })),
  },
  {
    weight: 3,
    arbitrary: fc.record({ ballot, reason: hash }).map((one): SessionEvent => ({ type: 'ballot-voided', ...one })),
  },
  ...['support-1', 'support-2'].flatMap((one) => [
    fc.constant<SessionEvent>(supportFrozen(one)),
    fc.constant<SessionEvent>({ type: 'ballot-opened', ballot: one }),
    fc.constant<SessionEvent>(supportClosed(one)),
  ]),
  ...['rating-1', 'rating-2'].flatMap((one) => [
    fc.constant<SessionEvent>(ratingFrozen(one)),
    fc.constant<SessionEvent>({ type: 'ballot-opened', ballot: one }),
    fc.constant<SessionEvent>(ratingClosed(one)),
  ]),
  fc
    .record({ focus, card, group: fc.constantFrom('both' as const, ...GROUPS) })
    .map((one): SessionEvent => ({ type: 'focus-set', ...one })),
  focus.map((one): SessionEvent => ({ type: 'focus-tried', focus: one })),
  fc
    .record({ focus, outcome: fc.constantFrom('heard' as const, 'left' as const) })
    .map((one): SessionEvent => ({ type: 'focus-ended', ...one })),
  fc
    .uniqueArray(fc.record({ id: ask, hash, from: group }), { maxLength: 3, selector: ({ id }) => id })
    .map((asks): SessionEvent => ({ type: 'asks-frozen', asks })),
  {
    weight: 8,
    arbitrary: fc
      .record({ proposal, group, ask, answer: fc.constantFrom(...ANSWERS) })
      .map(({ ask: of, answer, ...one }): SessionEvent => ({
        type: 'proposed',
        act: 'answer',
        holdsAt: NOW,
        sealed: { ask: of, answer },
        ...one,
      })),
  },
  { weight: 3, arbitrary: fc.constant<SessionEvent>({ type: 'asks-shown', answers: [] }) },
  fc
    .record({ of: fc.constantFrom('agreement' as const, 'words' as const), card, hash, group })
    .map((one): SessionEvent => ({ type: 'accepted', ...one })),
  fc
    .record({ of: fc.constantFrom('agreement' as const, 'words' as const), card, group })
    .map((one): SessionEvent => ({ type: 'acceptance-withdrawn', ...one })),
  { weight: 3, arbitrary: hash.map((record): SessionEvent => ({ type: 'record-prepared', record })) },
  {
    weight: 8,
    arbitrary: fc
      .record({ proposal, group, record: hash })
      .map((one): SessionEvent => ({ type: 'proposed', act: 'confirm-record', holdsAt: NOW, ...one })),
  },
  ...(['board-locked', 'board-unlocked', 'screen-covered', 'screen-uncovered', 'summoned'] as const).map((type) =>
    fc.constant<SessionEvent>({ type }),
  ),
  fc
    .record({ card, group: fc.constantFrom('both' as const, ...GROUPS), reason: hash })
    .map(({ reason, ...sealed }): SessionEvent => ({ type: 'card-hidden', reason, sealed })),
  fc.constantFrom<SessionEvent>(
    ...(['walk-set', 'walk-drawn', 'walk-card', 'walk-back', 'walk-ended'] as const).map((type) => SAMPLES[type]),
  ),
  fc.constantFrom<SessionEvent>(SAMPLES['lane-locked'], SAMPLES['lane-unlocked']),
  fc
    .record({ proposal, group, act: fc.constantFrom('delete-session' as const, 'delete-board' as const) })
    .map((one): SessionEvent => ({ type: 'proposed', holdsAt: NOW, ...one })),
  group.map((one): SessionEvent => ({ type: 'deletion-taken-back', group: one })),
  group.map((one): SessionEvent => ({ type: 'deletion-taken-back', group: one, of: 'board' })),
  fc.constant<SessionEvent>(SAMPLES['board-deleted']),
  fc.constant<SessionEvent>({ type: 'themes-shown', themes: 5 }),
  fc.constant<SessionEvent>({ type: 'themes-put-away' }),
  fc.subarray(['d'.repeat(64), 'e'.repeat(64)]).map((chairs): SessionEvent => ({ type: 'chairs-set', chairs })),
  fc
    .record({
      group,
      item: fc.constantFrom('agreement-0-0', 'waiting-0'),
      word: fc.constantFrom('kept' as const, 'yes' as const),
    })
    .map((one): SessionEvent => ({ type: 'last-told', ...one })),
  fc.constantFrom<SessionEvent>(SAMPLES['number-set'], { ...SAMPLES['number-set'], number: null }),
  fc.constant<SessionEvent>({ type: 'caucus-rule-shown' }),
  fc
    .record({ caucus, with: fc.constantFrom('person' as const, ...GROUPS), seat })
    .map(({ seat: one, ...talk }): SessionEvent => ({
      type: 'caucus-started',
      endsAt: NOW + 420_000,
      ...talk,
      ...(talk.with === 'person' ? { sealed: { seat: one } } : {}),
    })),
  fc
    .record({ caucus, with: fc.constantFrom('person' as const, ...GROUPS) })
    .map((talk): SessionEvent => ({ type: 'caucus-ended', minutes: 1, ...talk })),
  fc.record({ caucus, to: group }).map((one): SessionEvent => ({ type: 'same-time-proposed', minutes: 1, ...one })),
  fc
    .record({ caucus, group, answer: fc.constantFrom('yes' as const, 'no' as const) })
    .map((one): SessionEvent => ({ type: 'same-time-answered', ...one })),
  fc
    .record({ proposal, group, act: fc.constantFrom('ask-caucus' as const, 'answer-caucus' as const) })
    .map((one): SessionEvent => ({ type: 'proposed', holdsAt: NOW, answer: 'yes', ...one })),
  ...(['mixed-set', 'mixed-drawn', 'mixed-seated', 'mixed-shown'] as const).map((type) =>
    fc.constantFrom<SessionEvent>(SAMPLES[type], { ...SAMPLES[type], round: 2 }),
  ),
  fc.constantFrom<SessionEvent>(SAMPLES['tables-sealed'], SAMPLES['tables-set'], SAMPLES['tables-drawn']),
  group.map((of): SessionEvent => ({ type: 'tables-joined', group: of })),
  fc.constant<SessionEvent>({ type: 'session-ended' }),
)

/** How far the session has come when chance takes over: chance alone hardly ever makes both groups ready. */
const PRELUDES: readonly (readonly SessionEvent[])[] = [
  [],
  [starts('table'), ...ready('a'), ...ready('b')],
  [starts('table'), ...ready('a'), ...ready('b'), starts('reveal-interests'), SAMPLES.revealed],
  [...CROWD.flatMap((one) => comes(one, 'a')), SAMPLES['tables-sealed'], starts('table'), SAMPLES['tables-drawn']],
  [starts('priorities'), SAMPLES['options-frozen'], SAMPLES['ballot-opened']],
  [starts('say-back'), SAMPLES['focus-set']],
  [starts('asks'), SAMPLES['asks-frozen'], ...answers('b', 'ask-a'), ...answers('a', 'ask-b')],
  [starts('support'), supportFrozen('support-1')],
  [starts('rate-assumptions'), ratingFrozen('rating-1')],
  [starts('close'), SAMPLES['record-prepared'], ...confirms('a')],
]

/** Long runs of events in any order after the creation of a session. The end is rare, or nothing else would happen. */
export const plausibleEvents: fc.Arbitrary<readonly SessionEvent[]> = fc
  .tuple(fc.array(event, { minLength: 40, maxLength: 160 }), fc.nat(9), fc.constantFrom(...PRELUDES))
  .map(([events, ending, prelude]) => [
    SAMPLES['session-created'],
    ...prelude,
    ...events.filter(({ type }, at) => type !== 'session-ended' || (ending === 0 && at > 60)),
  ])

/** Which stages a state shows: a property that never saw a silence or an open ballot has shown nothing. */
export const stageOf = ({ phase }: SessionState): string => ('stage' in phase ? `${phase.of} ${phase.stage}` : phase.of)
