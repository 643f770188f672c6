import { agreementHash, missingOf } from '@parley/shared/agree/frozen'
import { addCard, setCard } from '@parley/shared/documents/cards'
import { LARKFIELD, saidIn, sortOf } from '@parley/shared/practice/larkfield'
import { GROUPS } from '@parley/shared/session/agenda'
import { does, firstOf, look, notDone, simulated, waitForPerson, type Act, type Scene } from './scene.ts'

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
        ...saidIn(sortOf(sort)),
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
