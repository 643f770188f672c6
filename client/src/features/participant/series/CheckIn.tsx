import type { GroupId } from '@parley/shared/session/agenda'
import { LastTime } from '../../../follow/LastTime.tsx'
import { useSession } from '../../../session/use-session.ts'
import { NumberForm } from './NumberForm.tsx'
import { TellForm } from './TellForm.tsx'

/** What was agreed last time, with the forms in which the own group says what became of it, and types in numbers. */
export const CheckIn = () => {
  const { state, self } = useSession()
  const { phase, record, ended } = state
  const { group } = self
  const isOpen = phase.of !== 'waiting' && !ended && record?.status !== 'confirmed'
  const mayTell = isOpen && group !== undefined && self.atTable
  const tell = (item: string, of: 'agreement' | 'ask', by: GroupId | null) =>
    mayTell && (by === null || by === group) ? <TellForm key={item} item={item} of={of} group={group} /> : null
  return <LastTime tell={tell} typeNumber={mayTell || (isOpen && self.role === 'scribe') ? <NumberForm /> : null} />
}
