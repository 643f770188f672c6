import { AGREEMENT_KEYS } from '../documents/agreement-fields.ts'
import { MOVE_KEYS, type CardView, type ZoneId } from '../documents/card-view.ts'
import { WRITTEN_KINDS, type GroupId, type Kind, type MapBoard } from '../session/agenda.ts'
import type { PhaseView, StateView } from '../protocol/state-view.ts'
import type { SessionState } from '../session/state.ts'
import { isMirrorKind, isWrittenKind, kindsOf } from '../session/written-kinds.ts'

/** What the answer hangs on: a page that shows the state asks by the same rules as the server. */
export type ZoneMoment = {
  readonly phase: SessionState['phase'] | PhaseView
  readonly asks: Pick<StateView['asks'], 'stage'>
  readonly locked: boolean
  readonly ended: boolean
}

/** What a zone of the board takes in, and from whom. */
type ZoneRule = {
  readonly kinds: readonly Kind[]
  /** Whose cards lie here: each group's own, those of both, or either as its author chooses. */
  readonly owner: 'own' | 'both' | 'either'
  /** Keys beside `kind`, `at`, `text`, `zone` and `group` that a new card may bring, and that may be set later. */
  readonly keys: readonly (keyof CardView)[]
  readonly isOpen: (state: ZoneMoment) => boolean
}

/**
 * Open for the talk about what was revealed, and while shared problems are collected. Under the lists of a mirror nobody
 * writes an answer: there are only questions for meaning, and they are asked aloud (KI8).
 */
const talking = ({ phase }: ZoneMoment): boolean =>
  (phase.of === 'reveal' && phase.stage === 'after' && !kindsOf(phase).some(isMirrorKind)) ||
  (phase.of === 'vote' && phase.method === 'approve' && phase.stage === 'collect')
const during =
  (...phases: readonly SessionState['phase']['of'][]) =>
  ({ phase }: ZoneMoment): boolean =>
    phases.includes(phase.of)
const mapping =
  (board: MapBoard) =>
  ({ phase }: ZoneMoment): boolean =>
    phase.of === 'map' && phase.board === board
const collecting = ({ phase }: ZoneMoment): boolean =>
  phase.of === 'vote' && phase.method === 'support' && (phase.stage === 'collect' || phase.stage === 'closed')
const asking = ({ phase, asks }: ZoneMoment): boolean => phase.of === 'asks' && asks.stage !== 'answer'

const lane = (kind: Kind): ZoneRule => ({
  kinds: [kind, 'stack'],
  owner: 'own',
  keys: kind === 'friction' ? ['stack', 'lens', 'minutes'] : ['stack', 'lens'],
  isOpen: talking,
})
const ask: ZoneRule = { kinds: ['ask'], owner: 'own', keys: [], isOpen: asking }

const RULES: Readonly<Record<Exclude<ZoneId, `${(typeof WRITTEN_KINDS)[number]}:${string}`>, ZoneRule>> = {
  together: {
    kinds: ['problem', 'note', 'text', 'stack'],
    owner: 'both',
    keys: ['place', 'width', 'stack', 'lens'],
    isOpen: talking,
  },
  tests: {
    kinds: ['test'],
    owner: 'both',
    keys: ['of', 'due', 'when', 'ownerA', 'ownerB'],
    isOpen: mapping('assumptions'),
  },
  'two-by-two': { kinds: ['note', 'axis'], owner: 'both', keys: ['value', 'end'], isOpen: mapping('two-by-two') },
  pairs: { kinds: ['meant', 'heard'], owner: 'own', keys: ['of', 'fits'], isOpen: mapping('pairs') },
  tensions: {
    kinds: ['tension', 'pole', 'gain', 'cost', 'warning'],
    owner: 'both',
    keys: ['of'],
    isOpen: mapping('tensions'),
  },
  messages: {
    kinds: ['message', 'version', 'vague', 'missing'],
    owner: 'own',
    keys: ['of'],
    isOpen: mapping('messages'),
  },
  matches: { kinds: ['match'], owner: 'own', keys: ['of', 'meets', 'fits'], isOpen: mapping('matches') },
  moves: { kinds: ['move', 'tell'], owner: 'both', keys: ['end', ...MOVE_KEYS], isOpen: mapping('moves') },
  conditions: { kinds: ['condition'], owner: 'own', keys: ['of'], isOpen: during('say-back') },
  goals: { kinds: ['goal', 'meaning'], owner: 'own', keys: ['of'], isOpen: mapping('milestones') },
  map: {
    kinds: ['milestone', 'lane', 'start'],
    owner: 'either',
    keys: ['week', 'lane', 'promised', 'safe', 'yesA', 'yesB', 'due'],
    isOpen: mapping('milestones'),
  },
  limits: { kinds: ['limit', 'pressure', 'reply'], owner: 'own', keys: ['of'], isOpen: mapping('milestones') },
  words: { kinds: ['term', 'rewrite'], owner: 'both', keys: ['of'], isOpen: during('words', 'say-back') },
  'ask:a': ask,
  'ask:b': ask,
  // What mixed tables wrote stands as they wrote it: it comes by their reveal, and people go on with it elsewhere (MX5).
  options: { kinds: [], owner: 'both', keys: [], isOpen: () => false },
  proposals: { kinds: ['proposal'], owner: 'both', keys: ['from', 'asPurpose'], isOpen: collecting },
  agreements: {
    kinds: ['agreement'],
    owner: 'both',
    keys: ['sort', 'due', 'when', 'ownerA', 'ownerB', 'askedA', 'askedB', 'needs', 'from', ...AGREEMENT_KEYS],
    isOpen: during('agreements'),
  },
  // Written by commands only, so that nothing in the bytes leads to a seat (PL2, PL6).
  brings: { kinds: ['bring'], owner: 'both', keys: [], isOpen: () => false },
  parking: { kinds: ['parked'], owner: 'both', keys: [], isOpen: () => false },
  differences: {
    kinds: ['difference', 'reason'],
    owner: 'either',
    keys: ['of', 'due', 'when'],
    isOpen: during('agreements'),
  },
}

/** The rule of a zone, or undefined for a name that no zone has. */
export const zoneRule = (zone: string): ZoneRule | undefined => {
  if (Object.hasOwn(RULES, zone)) return RULES[zone as keyof typeof RULES]
  const [kind, owner, more] = zone.split(':')
  return more === undefined && isWrittenKind(kind) && (owner === 'a' || owner === 'b' || owner === 'both')
    ? lane(kind)
    : undefined
}

/** The kinds that belong to both groups wherever they lie; the others of a zone for either belong to one group. */
const OF_BOTH: readonly Kind[] = ['lane', 'start', 'difference']

/** Whose a new card of this kind in this zone is, as far as the zone says it. */
export const ownersOf = (group: GroupId, zone: ZoneId, kind: Kind): readonly (GroupId | 'both')[] => {
  const rule = zoneRule(zone)
  if (rule?.owner === 'both' || OF_BOTH.includes(kind)) return ['both']
  return rule?.owner === 'either' && kind === 'milestone' ? [group, 'both'] : [group]
}

/** Whether a zone can be written in now (BD2). */
export const zoneOpen = (state: ZoneMoment, zone: string): boolean =>
  !state.locked && !state.ended && (zoneRule(zone)?.isOpen(state) ?? false)

/**
 * Whether both groups may place a revealed assumption between evidence and importance now, whoever wrote it. Its words
 * stay closed: on this board people weigh what was said, and do not say it anew (AX2).
 */
export const mayPlaceBetweenAxes = (state: ZoneMoment, card: Pick<CardView, 'kind' | 'zone'>): boolean =>
  card.kind === 'assumption' &&
  card.zone?.startsWith('assumption:') === true &&
  !state.locked &&
  !state.ended &&
  mapping('assumptions')(state)

/** Every zone that can be written in now, for what a page offers. */
export const openZones = (state: ZoneMoment): readonly ZoneId[] =>
  [
    ...WRITTEN_KINDS.flatMap((kind) => [`${kind}:a`, `${kind}:b`, `${kind}:both`] as const),
    ...(Object.keys(RULES) as (keyof typeof RULES)[]),
  ].filter((zone) => zoneOpen(state, zone))
