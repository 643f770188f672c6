import { GROUPS, type GroupId } from './agenda.ts'

/** A turn: whose, how many seconds it may take, and how many were spoken; null until it ended. */
export type Turn = { readonly group: GroupId; readonly seconds: number; readonly spoken: number | null }
export type TurnPlan = readonly Turn[]

const other = (group: GroupId): GroupId => (group === 'a' ? 'b' : 'a')

/** So many turns for each group, one group and the other by turns, of equal length. */
export const planTurns = (first: GroupId, each: number, seconds: number): TurnPlan =>
  Array.from({ length: each * 2 }, (_, at) => ({
    group: at % 2 === 0 ? first : other(first),
    seconds,
    spoken: null,
  }))

/**
 * The plan with a longer turn, and the same for the other group: in its next turn, or in a turn of its own at the end
 * where it has none left. So what is planned is equal at every moment, whoever was speaking.
 */
export const extendTurn = (plan: TurnPlan, at: number, seconds: number): TurnPlan => {
  const turn = plan[at]
  if (!turn) return plan
  const longer = plan.with(at, { ...turn, seconds: turn.seconds + seconds })
  const next = plan.findIndex((one, place) => place > at && one.group !== turn.group)
  const theirs = plan[next]
  return theirs
    ? longer.with(next, { ...theirs, seconds: theirs.seconds + seconds })
    : [...longer, { group: other(turn.group), seconds, spoken: null }]
}

/** The place of the turn that comes next, or that runs; -1 when all are over. */
export const turnToCome = (plan: TurnPlan): number => plan.findIndex((turn) => turn.spoken === null)

/** Seconds by group, of what is planned and of what was spoken. */
export const turnSums = (plan: TurnPlan): Readonly<Record<GroupId, { planned: number; spoken: number }>> => {
  const of = (group: GroupId) => {
    const own = plan.filter((turn) => turn.group === group)
    return {
      planned: own.reduce((sum, turn) => sum + turn.seconds, 0),
      spoken: own.reduce((sum, turn) => sum + (turn.spoken ?? 0), 0),
    }
  }
  return Object.fromEntries(GROUPS.map((group) => [group, of(group)])) as ReturnType<typeof turnSums>
}
