import type { AsksView, AskView } from '@parley/shared/protocol/agree-views'
import type { Audience, LogEntry } from '@parley/shared/protocol/state-view'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import type { AskAnswer } from '@parley/shared/session/events'
import { joinEvent } from '@parley/shared/session/log-chain'
import type { AskState } from '@parley/shared/session/state-parts'
import { isGroup, isStaff, type Presented } from './presented.ts'

/** Ask → the words that were asked, and the answer to them, as they were shown last. */
export type ShownAnswers = ReadonlyMap<string, { readonly hash: string; readonly answer: AskAnswer }>

/** What was shown of answers, from the log: it stays to be seen while another round is answered (AK4). */
export const shownAnswersIn = (log: readonly LogEntry[]): ShownAnswers => {
  const hashes = new Map<string, string>()
  const shown = new Map<string, { hash: string; answer: AskAnswer }>()
  for (const entry of log) {
    const event = joinEvent(entry.public, undefined)
    if (event.type === 'asks-frozen') for (const { id, hash } of event.asks) hashes.set(id, hash)
    if (event.type !== 'asks-shown') continue
    shown.clear()
    for (const answer of event.answers) shown.set(answer.ask, { hash: hashes.get(answer.ask) ?? '', answer })
  }
  return shown
}

/** The answer that an audience may know: its own group's as soon as it holds, any other once all were shown (AK3). */
const knownAnswer = (p: Presented, audience: Audience, ask: AskState): AskAnswer | undefined => {
  const isOwn = isGroup(audience) && audience !== ask.from
  if (isOwn || p.state.asks.stage === 'shown') return ask.answer
  const shown = p.shownAnswers.get(ask.id)
  return shown?.hash === ask.hash ? shown.answer : undefined
}

const spoken = (p: Presented, { answer, words }: AskAnswer) => ({
  answer,
  ...(words === undefined ? {} : { to: p.profile.contents.get(words) ?? '' }),
})

const askView = (p: Presented, audience: Audience, ask: AskState): AskView => {
  const { id, from, hash } = ask
  const answer = knownAnswer(p, audience, ask)
  const standing = p.state.proposals.find(({ group, reply }) => group === audience && reply?.ask === id)
  return {
    id,
    from,
    hash,
    text: p.profile.contents.get(hash) ?? '',
    ...(answer ? { answer: spoken(p, answer) } : {}),
    ...(standing?.reply
      ? {
          proposal: {
            id: standing.id,
            ...spoken(p, standing.reply),
            proposedAt: standing.proposedAt,
            holdsAt: standing.holdsAt,
          },
        }
      : {}),
  }
}

/** How far a group is with the asks of the other one. */
const answeredBy = (list: readonly AskState[], group: GroupId) => {
  const own = list.filter((ask) => ask.from !== group)
  return { in: own.filter((ask) => ask.answer !== undefined).length, of: own.length }
}

/** The asks as one audience may see them. */
export const asksView = (p: Presented, audience: Audience): AsksView => {
  const { stage, list } = p.state.asks
  const counted = GROUPS.filter((group) => isStaff(audience) || audience === group)
  return {
    stage,
    list: list.map((ask) => askView(p, audience, ask)),
    answered:
      list.length === 0 ? {} : Object.fromEntries(counted.map((group) => [group, answeredBy(list, group)] as const)),
  }
}
