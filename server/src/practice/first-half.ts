import { addCard, setText } from '@parley/shared/documents/cards'
import { sha256Hex } from '@parley/shared/lib/hash'
import { LARKFIELD } from '@parley/shared/practice/larkfield'
import { dealt, peopleOf } from '@parley/shared/practice/shares'
import { GROUPS, type GroupId, type WrittenKind } from '@parley/shared/session/agenda'
import {
  does,
  firstOf,
  leads,
  look,
  mayAgain,
  notDone,
  onBoard,
  personGroup,
  simulated,
  waitForPerson,
  waitUntil,
  type Act,
  type Scene,
} from './scene.ts'
import { walking } from './walking.ts'

/** Both groups say that the words of their cards may go along in the working snapshot. */
export const opening = (scene: Scene): readonly Act[] =>
  notDone(
    scene,
    GROUPS.flatMap((group) => {
      const [member] = simulated(scene, group)
      return member && scene.state.release[group] === null
        ? [does(`release:${group}`, member.seat, { type: 'propose', act: 'release', answer: 'yes' })]
        : []
    }),
  )

/** Writing alone: each the own cards of the case, and then the choice of those that are shared. */
export const writingAlone = (scene: Scene, kind: WrittenKind): readonly Act[] => {
  const cards = GROUPS.flatMap((group) => {
    const players = simulated(scene, group)
    const names = players.map(({ name }) => name)
    return dealt(kind, group, names).flatMap(({ name, text }, at) => {
      const player = players.find((one) => one.name === name)
      return player ? [{ player, text, at, id: `larkfield-${kind}-${group}-${at}` }] : []
    })
  })
  const writes = cards.map(({ player, text, at, id }): Act => ({
    key: `write:${id}`,
    by: player.seat,
    document: `desk:${player.seat}`,
    change: (stage) => addCard(stage, { id, kind, at: [0, at], text }),
  }))
  const offers = simulated(scene).flatMap((player) => {
    const own = cards.filter((card) => card.player.seat === player.seat).slice(0, scene.state.cap)
    const marked = own.map(({ id }) => ({ card: id, hash: sha256Hex(`${player.seat} ${id}`) }))
    return own.length > 0 ? [does(`offer:${kind}:${player.seat}`, player.seat, { type: 'offer', cards: marked })] : []
  })
  return firstOf(
    () => notDone(scene, writes),
    () => notDone(scene, offers),
    () =>
      waitForPerson(
        scene,
        `write:${kind}`,
        !scene.facts.offers.some((one) => one.seat === scene.person && one.kind === kind),
      ),
  )
}

/** What a group keeps at its table: T-A06, and T-A10. */
const HELD: Readonly<Record<GroupId, string>> = {
  a: LARKFIELD.cards.assumption[5]?.[1] ?? '',
  b: LARKFIELD.cards.assumption[9]?.[1] ?? '',
}
/** T-F11 goes in a shorter form. */
const SHORTENED = { from: LARKFIELD.cards.frustration[10]?.[1] ?? '', to: 'I stay late to fix orders.' } as const

/** A group says that it is ready; again a while after somebody said "Not yet", or edited. */
const ready = (scene: Scene, group: GroupId): readonly Act[] => {
  const { state } = scene
  const [member] = simulated(scene, group)
  const stands = state.proposals.some((one) => one.group === group && one.act !== 'answer')
  const key = `ready:${group}`
  return member && !state.tables[group].ready && !stands && mayAgain(scene, key)
    ? [does(key, member.seat, { type: 'propose', act: 'ready' })]
    : []
}

/** The group tables: a card is held back, one is made shorter, both groups call themselves ready. */
export const atTables = (scene: Scene): readonly Act[] => {
  const own = personGroup(scene)
  const changes = GROUPS.flatMap((group): readonly Act[] => {
    const [member] = simulated(scene, group)
    if (!member) return []
    const cards = scene.tables[group].cards
    const held = cards.find((card) => card.text === HELD[group] && !card.held)
    const long = group === 'b' ? cards.find((card) => card.text === SHORTENED.from) : undefined
    return [
      ...(held ? [does(`hold:${held.id}`, member.seat, { type: 'hold-back', card: held.id })] : []),
      ...(long
        ? [
            {
              key: `shorten:${long.id}`,
              by: member.seat,
              document: 'table:b',
              change: (stage) => setText(stage, long.id, SHORTENED.to),
            } satisfies Act,
          ]
        : []),
    ]
  })
  const others = GROUPS.filter((group) => group !== own)
  const both = scene.state.tables.a.ready && scene.state.tables.b.ready
  return firstOf(
    () => notDone(scene, changes),
    () => others.flatMap((group) => ready(scene, group)),
    // The person's own group does not say "ready" before the person had time to read.
    () =>
      waitForPerson(
        scene,
        'table',
        own !== null && !scene.state.tables[own].ready && scene.state.proposals.every((one) => one.group !== own),
      ),
    () => (own === null ? [] : ready(scene, own)),
    () => waitUntil(both),
  )
}

/** T-I03, which everybody calls true, and T-I14, which says nearly the same. */
const TRUE_FOR_ALL = [LARKFIELD.cards.interest[2]?.[1] ?? '', LARKFIELD.cards.interest[13]?.[1] ?? ''] as const
/** T-F06: the price change that Operations learned about from a customer is new to most of Strategy. */
const NEW_TO_STRATEGY = LARKFIELD.cards.frustration[5]?.[1] ?? ''

const marks = (scene: Scene): readonly Act[] => [
  ...TRUE_FOR_ALL.flatMap((text, at) => {
    const card = onBoard(scene, text)
    const marking = simulated(scene).filter(
      ({ name }) => at === 0 || ['Amara', 'Priya', 'Luis', 'Tom'].includes(name) || peopleOf('b').includes(name),
    )
    return card
      ? marking.map(({ seat }) =>
          does(`mark:${card.id}:${seat}`, seat, { type: 'mark', card: card.id, mark: 'true-for-me', on: true }),
        )
      : []
  }),
  ...simulated(scene, 'a')
    .slice(0, 4)
    .flatMap(({ seat }) => {
      const card = onBoard(scene, NEW_TO_STRATEGY)
      return card
        ? [does(`mark:${card.id}:${seat}`, seat, { type: 'mark', card: card.id, mark: 'new-to-me', on: true })]
        : []
    }),
]

/** A reveal: both are ready, the mediator brings the cards out, people read in silence and mark, and what is shared moves. */
export const revealing = (scene: Scene): readonly Act[] => {
  const { phase, tables, revealed } = scene.state
  if (phase.of !== 'reveal') return []
  if (phase.stage === 'before') {
    if (revealed.includes(phase.kind)) return []
    return firstOf(
      () => GROUPS.flatMap((group) => ready(scene, group)),
      () =>
        tables.a.ready && tables.b.ready
          ? leads(scene, `reveal:${phase.kind}`, { type: 'reveal', kind: phase.kind })
          : waitUntil(false),
    )
  }
  if (phase.stage === 'silence')
    return firstOf(
      () => notDone(scene, marks(scene)),
      () => waitForPerson(scene, `silence:${phase.kind}`, true),
      () => look(scene, `silence:${phase.kind}`),
      () => leads(scene, `end-silence:${phase.kind}`, { type: 'end-silence' }),
    )
  const { enough } = scene.facts.shown
  const toShare = enough.filter((id) => scene.board.cards.some((card) => card.id === id && card.group !== 'both'))
  return firstOf(
    () => notDone(scene, marks(scene)),
    () =>
      toShare.length > 0 ? leads(scene, `share:${toShare.join(' ')}`, { type: 'share-lane', cards: [...toShare] }) : [],
    () => walking(scene),
    () => look(scene, `after:${phase.kind}`),
  )
}
