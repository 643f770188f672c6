import type { Command, CommandOf } from '@parley/shared/protocol/commands'
import { CaucusRule } from '../../../caucus/CaucusRule.tsx'
import looks from '../../../caucus/Caucus.module.css'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from '../Participant.module.css'
import { useAct } from '../use-act.ts'
import { NoteList } from './NoteList.tsx'

/** Ways to ask for a separate talk: as a group, quietly for it, or alone; and what has been asked already. */
const AskForTalk = () => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const { mediator } = state.session
  const hasAsked = self.group !== undefined && state.caucus?.asked.includes(self.group) === true
  const proposes = state.table?.proposal?.act === 'ask-caucus'
  const quietly = (how: CommandOf<'ask-apart'>['how']): Command => ({ type: 'ask-apart', how })
  const way = (words: string, more: string, command: Command) => (
    <div className={looks.part}>
      <Button busy={busy} onClick={() => void send(command)}>
        {words}
      </Button>
      <p className={styles.quiet}>{more}</p>
    </div>
  )
  return (
    <section className={looks.part}>
      <h3>{m.caucus_ask_title({ mediator })}</h3>
      <p>{m.caucus_ask_more({ mediator })}</p>
      <ProblemNotice problem={problem} />
      {hasAsked && <p role="status">{m.caucus_asked_group()}</p>}
      {self.asksApart && (
        <p role="status">{self.asksApart === 'group' ? m.caucus_asked_quiet() : m.caucus_asked_alone({ mediator })}</p>
      )}
      {self.atTable &&
        !hasAsked &&
        !proposes &&
        way(m.caucus_ask_group(), m.caucus_ask_group_more(), { type: 'propose', act: 'ask-caucus' })}
      {self.asksApart === undefined ? (
        <>
          {way(m.caucus_ask_quiet(), m.caucus_ask_quiet_more({ mediator }), quietly('group'))}
          {way(m.caucus_ask_alone({ mediator }), m.caucus_ask_alone_more({ mediator }), quietly('alone'))}
        </>
      ) : (
        <Button busy={busy} onClick={() => void send(quietly('none'))}>
          {m.caucus_ask_none()}
        </Button>
      )}
    </section>
  )
}

/** Separate talks: what holds for them, how to ask for one, and the notes of those that were. */
export const TalkSheet = () => {
  const { self } = useSession()
  return (
    <>
      <CaucusRule />
      {self.talks?.map((talk) => (
        <NoteList
          key={talk.document}
          talk={talk}
          title={talk.with === 'person' ? m.caucus_before_person() : m.caucus_before_group()}
        />
      ))}
      <AskForTalk />
    </>
  )
}
