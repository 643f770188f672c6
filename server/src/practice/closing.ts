import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import {
  does,
  firstOf,
  leads,
  look,
  mayAgain,
  personGroup,
  simulated,
  waitForPerson,
  waitForProposals,
  type Act,
  type Scene,
} from './scene.ts'

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
