import { agreementHash, missingOf } from '@parley/shared/agree/frozen'
import { addCard, setCard } from '@parley/shared/documents/cards'
import { sha256Hex } from '@parley/shared/lib/hash'
import { groupOf, LARKFIELD, sortOf } from '@parley/shared/practice/larkfield'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import type { Answer } from '@parley/shared/session/events'
import {
  does,
  firstOf,
  leads,
  look,
  mayAgain,
  notDone,
  personGroup,
  simulated,
  waitForPerson,
  waitForProposals,
  waitUntil,
  type Act,
  type Scene,
} from './scene.ts'

const ANSWERS: Readonly<Record<string, Answer>> = {
  yes: 'yes',
  no: 'no',
  'I will try': 'try',
  'too vague: please reword': 'clearer',
}
/** The answer of the case to an ask, by the hash of its words; an ask that is not of the case is tried. */
const answerTo = (hash: string): Answer =>
  ANSWERS[LARKFIELD.asks.find(([, , text]) => sha256Hex(text) === hash)?.[3] ?? ''] ?? 'try'

/** A group's answers to what the other asks, each as an act of the group. */
const answers = (scene: Scene, group: GroupId): readonly Act[] => {
  const members = simulated(scene, group)
  return scene.state.asks.list
    .filter((ask) => ask.from !== group && ask.answer === undefined)
    .filter(
      (ask) => !scene.state.proposals.some((one) => one.reply?.ask === ask.id) && mayAgain(scene, `answer:${ask.id}`),
    )
    .flatMap((ask, at) => {
      const member = members[at % members.length]
      return member
        ? [
            does(`answer:${ask.id}`, member.seat, {
              type: 'propose',
              act: 'answer',
              ask: ask.id,
              reply: answerTo(ask.hash),
            }),
          ]
        : []
    })
}

/** What each group needs from the other, frozen by the mediator, and the answers that are shown together. */
export const asking = (scene: Scene): readonly Act[] => {
  const { stage } = scene.state.asks
  if (stage === 'shown') return look(scene, 'asks-shown')
  const own = personGroup(scene)
  if (stage === 'answer')
    return firstOf(
      () => GROUPS.filter((group) => group !== own).flatMap((group) => answers(scene, group)),
      () =>
        waitForPerson(
          scene,
          'answers',
          scene.state.asks.list.some(
            (ask) =>
              ask.from !== own &&
              ask.answer === undefined &&
              !scene.state.proposals.some((one) => one.reply?.ask === ask.id),
          ),
        ),
      () => (own === null ? [] : answers(scene, own)),
      () => waitUntil(false),
    )
  return firstOf(
    () =>
      notDone(
        scene,
        LARKFIELD.asks.map(([from, , text], at) => {
          const group = groupOf(from)
          const members = simulated(scene, group)
          return {
            key: `ask:${text}`,
            by: members[at % members.length]?.seat ?? '',
            document: 'board',
            change: (stage) =>
              addCard(stage, {
                id: `larkfield-ask-${at}`,
                kind: 'ask',
                group,
                zone: `ask:${group}`,
                at: [0, at + 1],
                text,
              }),
          }
        }),
      ),
    () => waitForPerson(scene, 'asks', true),
    () => look(scene, 'asks'),
    () => leads(scene, 'freeze-asks', { type: 'freeze-asks' }),
  )
}

const agreementId = (at: number): string => `larkfield-agreement-${at}`

/** The six agreements with their owners, each of whom says yes on the own device, and the one difference that stays open. */
export const agreeing = (scene: Scene): readonly Act[] => {
  const players = simulated(scene)
  const seatOf = new Map(scene.players.map(({ name, seat }) => [name, seat]))
  const written = LARKFIELD.agreements.map(([text, , , when, sort], at): Act => ({
    key: `agreement:${at}`,
    by: players[(at * 2) % players.length]?.seat ?? '',
    document: 'board',
    change: (stage) =>
      addCard(stage, {
        id: agreementId(at),
        kind: 'agreement',
        group: 'both',
        zone: 'agreements',
        at: [0, at + 1],
        text,
        when,
        sort: sortOf(sort),
      }),
  }))
  const named = LARKFIELD.agreements.flatMap(([, ownerS, ownerO], at) =>
    (
      [
        ['a', 'ownerA', ownerS],
        ['b', 'ownerB', ownerO],
      ] as const
    ).flatMap(([group, key, owner]): readonly Act[] => {
      const card = scene.board.cards.find(({ id }) => id === agreementId(at))
      const [member] = simulated(scene, group)
      const seat = seatOf.get(owner)
      return card && card[key] === undefined && member && seat
        ? [
            {
              key: `owner:${at}:${group}`,
              by: member.seat,
              document: 'board',
              change: (stage) => setCard(stage, card.id, key, seat),
            },
          ]
        : []
    }),
  )
  const complete = scene.board.cards.filter((card) => card.kind === 'agreement' && missingOf(card).length === 0)
  const owned = complete.flatMap((card) => {
    const hash = agreementHash(card)
    return GROUPS.flatMap((group) => {
      const owner = group === 'a' ? card.ownerA : card.ownerB
      const stands = scene.state.accepted.some(
        (one) => one.card === card.id && one.group === group && one.hash === hash,
      )
      return owner && !stands
        ? [{ owner, act: does(`yes:${hash}:${group}`, owner, { type: 'accept', card: card.id, hash }) }]
        : []
    })
  })
  const yeses = owned.filter(({ owner }) => players.some(({ seat }) => seat === owner)).map(({ act }) => act)
  return firstOf(
    () => notDone(scene, written),
    () => notDone(scene, named),
    () => notDone(scene, yeses),
    () => notDone(scene, differences(scene)),
    () =>
      waitForPerson(
        scene,
        'agreements',
        owned.some(({ owner }) => owner === scene.person),
      ),
    () => look(scene, 'agreements'),
  )
}

/** The open difference, then the reason of each group, in its own words. */
const differences = (scene: Scene): readonly Act[] =>
  LARKFIELD.open_differences.flatMap(([text, reasonS, reasonO, when], at) => {
    const of = `larkfield-difference-${at}`
    const [first] = simulated(scene)
    return [
      {
        key: of,
        by: first?.seat ?? '',
        document: 'board',
        change: (stage) =>
          addCard(stage, {
            id: of,
            kind: 'difference',
            group: 'both',
            zone: 'differences',
            at: [0, at + 1],
            text,
            when,
          }),
      } satisfies Act,
      ...GROUPS.map((group): Act => {
        const [member] = simulated(scene, group)
        const reason = (group === 'a' ? reasonS : reasonO).replace(/^\w+: /, '')
        return {
          key: `${of}:${group}`,
          by: member?.seat ?? '',
          document: 'board',
          change: (stage) =>
            addCard(stage, {
              id: `${of}-${group}`,
              kind: 'reason',
              group,
              zone: 'differences',
              at: [group === 'a' ? 0 : 1, at + 1],
              text: `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}`,
              of,
            }),
        }
      }),
    ]
  })

const DAY = 86_400_000
/** The case looks again after 28 days. */
const CHECK_IN_AFTER = 28

/** The record is prepared, both groups confirm it, and the session ends. */
export const closing = (scene: Scene): readonly Act[] => {
  const { record } = scene.state
  const checkIn = new Date(scene.now + CHECK_IN_AFTER * DAY).toISOString().slice(0, 10)
  if (!record)
    return firstOf(
      () => look(scene, 'close'),
      () => leads(scene, 'prepare-record', { type: 'prepare-record', checkIn }),
    )
  const own = personGroup(scene)
  const confirms = (group: GroupId): readonly Act[] => {
    const [member] = simulated(scene, group)
    const stands = scene.state.proposals.some((one) => one.group === group && one.act !== 'answer')
    const key = `confirm:${record.hash}:${group}`
    return member && !record.confirmed[group] && !stands && mayAgain(scene, key)
      ? [does(key, member.seat, { type: 'propose', act: 'confirm-record', record: record.hash })]
      : []
  }
  return firstOf(
    () => look(scene, `record:${record.hash}`),
    () => GROUPS.filter((group) => group !== own).flatMap(confirms),
    () => waitForPerson(scene, `confirm:${record.hash}`, own !== null && !record.confirmed[own]),
    () => (own === null ? [] : confirms(own)),
    () => waitForProposals(scene),
    () => look(scene, 'confirmed'),
    () => (record.confirmed.a && record.confirmed.b ? leads(scene, 'end', { type: 'end-session' }) : []),
  )
}
