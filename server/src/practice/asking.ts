import { addCard } from '@parley/shared/documents/cards'
import { sha256Hex } from '@parley/shared/lib/hash'
import { groupOf, LARKFIELD } from '@parley/shared/practice/larkfield'
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
