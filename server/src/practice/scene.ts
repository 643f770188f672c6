import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import type { Command } from '@parley/shared/protocol/commands'
import type { GroupId } from '@parley/shared/session/agenda'
import type { SessionState } from '@parley/shared/session/state'
import type { Draft } from '../rooms/draft.ts'
import type { PrivateFacts } from '../session/private-facts.ts'

/** Somebody of the case who takes part. */
export type Player = { readonly name: string; readonly group: GroupId; readonly seat: string }

/** Everything from which the simulated people choose what to do next. */
export type Scene = {
  readonly state: SessionState
  readonly facts: Pick<PrivateFacts, 'offers' | 'turnout' | 'shown' | 'marks'>
  readonly board: DocumentView
  readonly tables: Readonly<Record<GroupId, DocumentView>>
  /** All people of the case, in its order. */
  readonly players: readonly Player[]
  readonly mediator: string
  /** The seat of whoever practises, or null while everybody is simulated. */
  readonly person: string | null
  /** What was done, by its key, and when. */
  readonly done: ReadonlyMap<string, number>
  readonly now: number
}

type Stage = ReturnType<Draft['stage']>

/**
 * One thing that somebody does next. Its key says what it is, so that nobody does the same twice.
 * `wait` stands for time that passes: until whoever practises has done the own part, or for everybody to look.
 */
export type Act =
  | { readonly key: string; readonly by: string; readonly command: Command }
  | { readonly key: string; readonly by: string; readonly document: string; readonly change: (stage: Stage) => void }
  | { readonly key: string; readonly wait: 'person' | 'look' | 'proposals' }

export const isDone = (scene: Scene, key: string): boolean => scene.done.has(key)

/** Acts of those that were not done yet. */
export const notDone = (scene: Scene, acts: readonly Act[]): readonly Act[] =>
  acts.filter((act) => !isDone(scene, act.key))

/** The first of these lists in which something is left to do. */
export const firstOf = (...lists: readonly (() => readonly Act[])[]): readonly Act[] => {
  for (const list of lists) {
    const acts = list()
    if (acts.length > 0) return acts
  }
  return []
}

/** The people who are simulated; of one group when it is named. */
export const simulated = (scene: Scene, group?: GroupId): readonly Player[] =>
  scene.players.filter(
    (player) =>
      player.seat !== scene.person &&
      (group === undefined || player.group === group) &&
      scene.state.seats[player.seat]?.status === 'in',
  )

/** The group of whoever practises, when that is a participant who has consented. */
export const personGroup = (scene: Scene): GroupId | null => {
  const seat = scene.person === null ? undefined : scene.state.seats[scene.person]
  return seat?.role === 'participant' && seat.status === 'in' ? (seat.group ?? null) : null
}

/** The card of the board with these words. */
export const onBoard = (scene: Scene, text: string, kind?: CardView['kind']): CardView | undefined =>
  scene.board.cards.find((card) => card.text.trim() === text && (kind === undefined || card.kind === kind))

/** Waits until whoever practises has done the own part, or as long as a room would wait; nothing where nobody is waited for. */
export const waitForPerson = (scene: Scene, what: string, isWaited: boolean): readonly Act[] =>
  personGroup(scene) !== null && isWaited ? notDone(scene, [{ key: `person:${what}`, wait: 'person' }]) : []

/** Gives everybody the time to look at what has just come. */
export const look = (scene: Scene, what: string): readonly Act[] =>
  notDone(scene, [{ key: `look:${what}`, wait: 'look' }])

/** Waits for the acts that stand before the groups. */
export const waitForProposals = (scene: Scene): readonly Act[] =>
  scene.state.proposals.length > 0 ? waitUntil(false) : []

/** Waits for what the groups must have said before the room goes on, however long it takes them. */
export const waitUntil = (isSo: boolean): readonly Act[] => (isSo ? [] : [{ key: 'proposals', wait: 'proposals' }])

/** How long the simulated people let "Not yet" stand before they propose the same again, in milliseconds. */
const AGAIN_AFTER = 45_000

/** The same act once more after a while, where it can be undone by others; as often as it takes. */
export const mayAgain = (scene: Scene, key: string): boolean => {
  const last = scene.done.get(key)
  return last === undefined || scene.now - last > AGAIN_AFTER
}

export const does = (key: string, by: string, command: Command): Act => ({ key, by, command })

/** What the mediator does, unless the person who practises is the mediator. */
export const leads = (scene: Scene, key: string, command: Command): readonly Act[] =>
  scene.person === scene.mediator ? [] : notDone(scene, [does(key, scene.mediator, command)])
