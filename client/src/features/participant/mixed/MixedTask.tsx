import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import { TaskHeading } from '../TaskHeading.tsx'
import styles from '../Participant.module.css'
import { EarlierTables } from './EarlierTables.tsx'
import { HowMixed } from './HowMixed.tsx'
import { MixedOptions } from './MixedOptions.tsx'
import { MixedTable } from './MixedTable.tsx'
import { MixedWords } from './MixedWords.tsx'

/** Who has no table: not drawn, came late, or came back. */
const NoTable = () => {
  const { state, self } = useSession()
  const { mediator } = state.session
  return (
    <>
      <TaskHeading title={m.mixed_none()}>
        {self.atTable ? m.mixed_none_lead({ mediator }) : m.mixed_none_not_at_table({ mediator })}
      </TaskHeading>
      <Notice tone="plain" title={m.mixed_read_lead()} />
    </>
  )
}

/** Mixed tables from where one sits: the seal of the lot, one's own table, and what all tables brought. */
export const MixedTask = () => {
  const { state, self } = useSession()
  const { mixed, phase } = state
  const isAboutWords = phase.of === 'mixed' && phase.about === 'words'
  // What tables said about words went to the word list; where the step begins again, it waits for its next draw.
  if (!mixed || (isAboutWords && mixed.shown !== null)) {
    return <TaskHeading title={m.mixed_wait()}>{m.mixed_wait_lead()}</TaskHeading>
  }
  const own = self.mixed?.find(({ document }) => document.startsWith(`mixed:${mixed.round}-`))
  if (mixed.shown !== null) {
    return (
      <>
        <TaskHeading title={m.mixed_shown()}>{m.mixed_shown_lead({ count: mixed.shown })}</TaskHeading>
        <RingLine ring="room" />
        <MixedOptions />
        {own && <p className={styles.quiet}>{m.mixed_kept_note()}</p>}
        <EarlierTables now={null} />
        <HowMixed mixed={mixed} />
      </>
    )
  }
  if (!mixed.seats) {
    return (
      <>
        <TaskHeading title={m.mixed_sealed()}>
          {m.mixed_sealed_lead({ people: mixed.people, tables: mixed.tables })}
        </TaskHeading>
        <EarlierTables now={null} />
        <HowMixed mixed={mixed} />
      </>
    )
  }
  return (
    <>
      {own && isAboutWords ? (
        <MixedWords key={own.document} own={own} seats={mixed.seats[own.table - 1] ?? []} tables={mixed.seats.length} />
      ) : own ? (
        <MixedTable key={own.document} own={own} seats={mixed.seats[own.table - 1] ?? []} />
      ) : self.role === 'participant' ? (
        <NoTable />
      ) : (
        <TaskHeading title={isAboutWords ? m.craft_mixed_do() : m.mixed_step_do()}>{m.mixed_read_lead()}</TaskHeading>
      )}
      <EarlierTables now={own?.document ?? null} />
      <HowMixed mixed={mixed} />
    </>
  )
}
