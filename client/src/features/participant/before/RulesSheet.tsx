import { RulesList, StatementsText } from '../../../before/StatementsText.tsx'
import { useSheets } from '../../../before/use-sheets.ts'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Loading } from '../../../ui/Loading.tsx'
import styles from '../Participant.module.css'

/** The rules and statements that this person said yes to, in that very version, and whether another stands now. */
export const RulesSheet = () => {
  const { state, self } = useSession()
  const { value: sheets, problem } = useSheets()
  const own = sheets?.statements.find((one) => one.version === self.ticked)
  const now = state.before.versions.statements ?? 1
  const { ticks } = state.before
  if (problem) return <ProblemNotice problem={problem} />
  if (!own) return <Loading />
  return (
    <>
      <p>
        {own.version === now
          ? m.before_yours({ version: own.version })
          : m.before_yours_old({ version: own.version, now })}
      </p>
      {ticks && <p className={styles.quiet}>{m.before_ticked(ticks)}</p>}
      <section className={styles.section}>
        <h3>{m.before_rules()}</h3>
        <RulesList words={own.words} />
      </section>
      <StatementsText words={own.words} />
    </>
  )
}
