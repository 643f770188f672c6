import { rewriteHash } from '@parley/shared/agree/frozen'
import { addCard } from '@parley/shared/documents/cards'
import { LARKFIELD } from '@parley/shared/practice/larkfield'
import { GROUPS } from '@parley/shared/session/agenda'
import { answersKey } from '../session/focus-answers.ts'
import {
  does,
  firstOf,
  leads,
  look,
  notDone,
  onBoard,
  personGroup,
  simulated,
  waitForPerson,
  type Act,
  type Scene,
} from './scene.ts'

const frustration = (at: number): string => LARKFIELD.cards.frustration[at]?.[1] ?? ''
/** T-F06, T-F12, T-F01 and T-F04 are said back, in this order. */
const SAID_BACK = [5, 11, 0, 3].map(frustration)
/** T-F12 needs a second try. */
const TWICE = frustration(11)
/** So many of the offering group ask for one more try of it; the others have heard it well enough. */
const NOT_YET_HEARD = 5

/** A card in focus is answered by its own group; one of them needs a second try. */
export const sayingBack = (scene: Scene): readonly Act[] => {
  const { focus, saidBack } = scene.state
  if (!focus) {
    const next = SAID_BACK.flatMap((text) => onBoard(scene, text, 'frustration') ?? []).find(
      ({ id }) => !saidBack.some((one) => one.card === id),
    )
    return next
      ? firstOf(
          () => look(scene, `focus:${next.id}`),
          () => leads(scene, `focus:${next.id}`, { type: 'focus', card: next.id }),
        )
      : []
  }
  const at = `${focus.id}:${focus.tries}`
  const isHard = focus.tries === 1 && scene.board.cards.some((card) => card.id === focus.card && card.text === TWICE)
  const answering = simulated(scene).filter(({ group }) => focus.group === 'both' || group === focus.group)
  const own = personGroup(scene)
  const given = [...scene.facts.marks.values()].filter((one) => one.card === answersKey(focus)).length
  const isWaited = own !== null && (focus.group === own || focus.group === 'both') && given <= answering.length
  return firstOf(
    () => look(scene, `retell:${at}`),
    () =>
      notDone(
        scene,
        answering.map(({ seat }, index) =>
          does(`heard:${at}:${seat}`, seat, {
            type: 'mark',
            card: focus.card,
            mark: isHard && index < NOT_YET_HEARD ? 'one-more-try' : 'heard',
            on: true,
          }),
        ),
      ),
    () => waitForPerson(scene, `heard:${at}`, isWaited),
    () => look(scene, `heard:${at}`),
    () =>
      isHard
        ? leads(scene, `again:${at}`, { type: 'try-again', focus: focus.id })
        : leads(scene, `heard:${at}`, { type: 'end-focus', focus: focus.id, outcome: 'heard' }),
  )
}

const termId = (at: number): string => `larkfield-term-${at}`
const rewriteId = (at: number): string => `larkfield-rewrite-${at}`

/** The terms that are unclear to many, their plain words, and a yes of each group to them. */
export const makingPlain = (scene: Scene): readonly Act[] => {
  const players = simulated(scene)
  const add = (id: string, at: number, text: string, of?: string): Act => ({
    key: `word:${id}`,
    by: players[at % players.length]?.seat ?? '',
    document: 'board',
    change: (stage) =>
      addCard(stage, {
        id,
        kind: of ? 'rewrite' : 'term',
        group: 'both',
        zone: 'words',
        at: [of ? 1 : 0, at + 1],
        text,
        ...(of ? { of } : {}),
      }),
  })
  const standing = new Map(scene.board.cards.map((card) => [card.id, card]))
  const terms = LARKFIELD.jargon.map(([term], at) => add(termId(at), at, term))
  const unclear = LARKFIELD.jargon
    .flatMap(([, , s, o], at) =>
      GROUPS.flatMap((group) =>
        simulated(scene, group)
          .slice(0, group === 'a' ? s : o)
          .map(({ seat }) =>
            does(`unclear:${at}:${seat}`, seat, { type: 'mark', card: termId(at), mark: 'unclear', on: true }),
          ),
      ),
    )
    .filter((act) => 'command' in act && act.command.type === 'mark' && standing.has(act.command.card))
  const rewrites = LARKFIELD.jargon.flatMap(([, plain], at) =>
    standing.has(termId(at)) ? [add(rewriteId(at), at, plain, termId(at))] : [],
  )
  const yeses = LARKFIELD.jargon.flatMap((_word, at) => {
    const [term, rewrite] = [standing.get(termId(at)), standing.get(rewriteId(at))]
    if (!term || !rewrite) return []
    const hash = rewriteHash(term, rewrite)
    return GROUPS.flatMap((group) => {
      const members = simulated(scene, group)
      const member = members[at % members.length]
      const stands = scene.state.accepted.some(
        (one) => one.card === rewrite.id && one.group === group && one.hash === hash,
      )
      return member && !stands
        ? [does(`plain:${hash}:${group}`, member.seat, { type: 'accept', card: rewrite.id, hash })]
        : []
    })
  })
  return firstOf(
    () => notDone(scene, terms),
    () => notDone(scene, unclear),
    () => notDone(scene, rewrites),
    () => notDone(scene, yeses),
    () => waitForPerson(scene, 'words', true),
    () => look(scene, 'words'),
  )
}
