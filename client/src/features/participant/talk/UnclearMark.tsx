import type { CardView } from '@parley/shared/documents/card-view'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import cards from '../Cards.module.css'
import { useAct } from '../use-act.ts'
import talk from './Talk.module.css'
import { byGroup } from './unclear-counts.ts'

/** One's own "unclear to me" on a term or a flag, on or off; of a missing answer, that one misses it too. */
export const UnclearMark = ({ term }: { readonly term: CardView }) => {
  const { self } = useSession()
  const { send, problem } = useAct()
  const [wanted, setWanted] = useState<boolean | undefined>(undefined)
  const isMissing = term.kind === 'missing'
  const isOn = wanted ?? self.marks[term.id]?.includes('unclear') ?? false
  const press = async (): Promise<void> => {
    setWanted(!isOn)
    if (!(await send({ type: 'mark', card: term.id, mark: 'unclear', on: !isOn }))) setWanted(undefined)
  }
  return (
    <>
      <button
        type="button"
        className={cards.mark}
        aria-pressed={isOn}
        aria-label={(isMissing ? m.craft_missed_of : m.participant_words_unclear_of)({ word: term.text })}
        onClick={() => void press()}
      >
        {isMissing ? m.craft_missed() : m.participant_words_unclear()}
        {isOn && <Check aria-hidden="true" />}
      </button>
      <ProblemNotice problem={problem} />
    </>
  )
}

/** To how many a term or a flag is unclear, by group where the state says so: "0 of 6, 8 of 9", never who. */
export const UnclearCounts = ({ term }: { readonly term: CardView }) => {
  const { marks, roster, session } = useSession().state
  const count = marks[term.id]?.unclear
  if (!count) return null
  const split = byGroup(count, roster)
  return (
    <p className={talk.unclear}>
      {term.kind === 'missing' ? m.craft_missed_counts() : m.participant_words_counts()}{' '}
      {split
        ? (['a', 'b'] as const).map((group) => (
            <span key={group}>
              <GroupMark group={group} label={session.groups[group].name} />{' '}
              {m.participant_words_count_of(split[group])}
            </span>
          ))
        : m.participant_words_count_total({ count: count.total })}
    </p>
  )
}
