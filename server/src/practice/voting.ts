import { addCard, setText } from '@parley/shared/documents/cards'
import { sha256Hex } from '@parley/shared/lib/hash'
import { LARKFIELD } from '@parley/shared/practice/larkfield'
import { RATED } from '@parley/shared/practice/rated'
import { picksOf, PROPOSED } from '@parley/shared/practice/shares'
import { GROUPS } from '@parley/shared/session/agenda'
import type { BallotState } from '@parley/shared/session/state-parts'
import { openBallot, votersOf } from '@parley/shared/session/state-reads'
import type { Command } from '@parley/shared/protocol/commands'
import {
  does,
  firstOf,
  leads,
  look,
  notDone,
  onBoard,
  simulated,
  waitForPerson,
  type Act,
  type Player,
  type Scene,
} from './scene.ts'

type Choice = Extract<Command, { type: 'vote' }>['choice']

/** The receipt of a simulated vote: 43 base64url characters that come out the same for the same vote. */
const receiptOf = (ballot: string, seat: string): string =>
  Buffer.from(sha256Hex(`${ballot} ${seat}`), 'hex').toString('base64url')

/** Everybody who plays votes; then the room waits for whoever practises, and the mediator closes. */
export const votes = (scene: Scene, ballot: BallotState, choiceOf: (player: Player) => Choice): readonly Act[] => {
  const { id } = ballot
  const isIn = (scene.facts.turnout.get(id)?.size ?? 0) >= votersOf(scene.state).length
  return firstOf(
    () =>
      notDone(
        scene,
        simulated(scene).map((player) =>
          does(`vote:${id}:${player.seat}`, player.seat, {
            type: 'vote',
            ballot: id,
            receipt: receiptOf(id, player.seat),
            choice: choiceOf(player),
          }),
        ),
      ),
    () => waitForPerson(scene, `vote:${id}`, !isIn),
    () => look(scene, `votes:${id}`),
    () => leads(scene, `close:${id}`, { type: 'close-ballot', ballot: id }),
  )
}

const opens = (scene: Scene, ballot: string): readonly Act[] =>
  firstOf(
    () => look(scene, `frozen:${ballot}`),
    () => leads(scene, `open:${ballot}`, { type: 'open-ballot', ballot }),
  )

/** The shared problems, put together by both groups, then frozen and voted on. */
export const priorities = (scene: Scene): readonly Act[] => {
  const { phase, ballots } = scene.state
  if (phase.of !== 'vote') return []
  const texts = LARKFIELD.priority_votes.map(([text]) => text)
  if (phase.stage === 'collect') {
    const players = simulated(scene)
    const cards = texts.flatMap((text) => onBoard(scene, text, 'problem')?.id ?? [])
    return firstOf(
      () =>
        notDone(
          scene,
          texts.map((text, at) => ({
            key: `problem:${text}`,
            by: players[(at * 4) % players.length]?.seat ?? '',
            document: 'board',
            change: (stage) =>
              addCard(stage, {
                id: `larkfield-problem-${at}`,
                kind: 'problem',
                group: 'both',
                zone: 'together',
                at: [0, at + 1],
                text,
              }),
          })),
        ),
      () => waitForPerson(scene, 'problems', true),
      () => look(scene, 'problems'),
      () => (cards.length > 1 ? leads(scene, 'freeze-problems', { type: 'freeze-options', cards }) : []),
    )
  }
  const ballot = ballots.find((one) => one.id === phase.ballot)
  if (!ballot) return []
  if (phase.stage === 'frozen') return opens(scene, ballot.id)
  if (phase.stage === 'closed') return look(scene, `result:${ballot.id}`)
  const picks = new Map(GROUPS.flatMap((group) => [...picksOf(group, ballot.cap)]))
  const idOf = new Map(ballot.options.map((option) => [option.hash, option.id]))
  return votes(scene, ballot, ({ name }) => {
    const chosen = (picks.get(name) ?? []).flatMap((text) => idOf.get(sha256Hex(text)) ?? [])
    return chosen.length > 0 ? chosen : 'pass'
  })
}

/** The cards of the case that are on the board are rated; what it has no values for, people pass. */
export const ratings = (scene: Scene): readonly Act[] => {
  const { phase, ballots, steps, current } = scene.state
  const step = steps[current]
  if (phase.of !== 'vote' || step?.act !== 'vote' || step.method !== 'rate') return []
  const rated = RATED[step.of]
  if (phase.stage === 'collect') {
    const found = rated.flatMap((one) => {
      const card = onBoard(scene, one.text, step.of)
      return card && card.into === undefined ? [{ id: card.id, isGuessed: one.guesses.size > 0 }] : []
    })
    const cards = found.map(({ id }) => id)
    const guess = found.filter(({ isGuessed }) => isGuessed).map(({ id }) => id)
    return cards.length > 0
      ? leads(scene, `freeze-${step.id}`, { type: 'freeze-rating', cards, guess })
      : look(scene, `rate:${step.id}`)
  }
  const ballot = ballots.find((one) => one.id === phase.ballot)
  if (!ballot) return []
  if (phase.stage === 'frozen') return opens(scene, ballot.id)
  if (phase.stage === 'closed') return look(scene, `result:${ballot.id}`)
  return votes(scene, ballot, ({ name }) => ({
    ratings: ballot.options.flatMap(({ id, hash }) => {
      const card = rated.find((one) => sha256Hex(one.text) === hash)
      const values = card?.values.get(name)
      const guessed = ballot.rating?.guess.includes(id) ? card?.guesses.get(name) : undefined
      return values ? [{ option: id, values: [...values], ...(guessed === undefined ? {} : { guess: guessed }) }] : []
    }),
  }))
}

/** How often a proposal was voted on. */
const roundsOf = (scene: Scene, card: string): number =>
  scene.state.ballots.filter((one) => one.support?.proposal === card && one.stage === 'closed').length

const idOfProposal = (at: number): string => `larkfield-proposal-${at}`

/** The next round of the case that was not voted on: which proposal, and in which words. */
const nextRound = (
  scene: Scene,
): { readonly at: number; readonly card: string; readonly text: string; readonly round: number } | null => {
  for (const [at, { rounds }] of PROPOSED.entries()) {
    const card = idOfProposal(at)
    const round = roundsOf(scene, card)
    const next = rounds[round]
    if (next && scene.board.cards.some((one) => one.id === card)) return { at, card, text: next.text, round }
  }
  return null
}

/** The support checks: four proposals, some of them in a second round with other words. */
export const supportChecks = (scene: Scene): readonly Act[] => {
  const { phase, ballots } = scene.state
  if (phase.of !== 'vote') return []
  const ballot = phase.stage === 'collect' ? undefined : ballots.find((one) => one.id === phase.ballot)
  if (phase.stage === 'frozen' && ballot) return opens(scene, ballot.id)
  if (phase.stage === 'open') {
    const open = openBallot(scene.state)
    if (!open) return []
    const at = PROPOSED.findIndex((_one, index) => idOfProposal(index) === open.support?.proposal)
    const proposed = PROPOSED[at]
    const levels = proposed?.rounds[Math.min(open.round, proposed.rounds.length) - 1]?.levels
    return votes(scene, open, ({ name }) => {
      const level = levels?.get(name) ?? 2
      return { level, ...(proposed && (level === 5 || level === 7) ? { line: proposed.line } : {}) }
    })
  }
  const players = simulated(scene)
  const next = nextRound(scene)
  const words = next ? scene.board.cards.find((one) => one.id === next.card)?.text : undefined
  return firstOf(
    () =>
      notDone(
        scene,
        PROPOSED.map(({ rounds }, at) => ({
          key: `proposal:${at}`,
          by: players[at * 3]?.seat ?? '',
          document: 'board',
          change: (stage) =>
            addCard(stage, {
              id: idOfProposal(at),
              kind: 'proposal',
              group: 'both',
              zone: 'proposals',
              at: [0, at + 1],
              text: rounds[0]?.text ?? '',
            }),
        })),
      ),
    () => (ballot ? look(scene, `result:${ballot.id}`) : waitForPerson(scene, 'proposals', true)),
    () =>
      next && next.round > 0 && words !== next.text
        ? notDone(scene, [
            {
              key: `reword:${next.card}:${next.round}`,
              by: players[0]?.seat ?? '',
              document: 'board',
              change: (stage) => setText(stage, next.card, next.text),
            },
          ])
        : [],
    () => (next ? leads(scene, `check:${next.card}:${next.round}`, { type: 'freeze-proposal', card: next.card }) : []),
  )
}
