import { CaseText } from '../../../before/CaseText.tsx'
import { DisclosureText } from '../../../before/DisclosureText.tsx'
import { RulesList } from '../../../before/StatementsText.tsx'
import { SponsorBox } from '../../../before/SponsorBox.tsx'
import { useSheets } from '../../../before/use-sheets.ts'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from '../Participant.module.css'
import { useAct } from '../use-act.ts'

/** A read mark on the sponsor's words, and how many have set one. */
const ReadMark = ({ version }: { readonly version: number }) => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const { reads } = state.before
  const read = async (): Promise<void> => {
    if (await send({ type: 'tick', sheet: 'sponsor', version })) announce(m.before_sponsor_ticked())
  }
  return (
    <>
      {self.hasRead ? (
        <p className={styles.quiet}>{m.before_sponsor_ticked()}</p>
      ) : (
        self.group && (
          <div>
            <Button busy={busy} onClick={() => void read()}>
              {m.before_sponsor_read()}
            </Button>
          </div>
        )
      )}
      {reads && <p className={styles.quiet}>{m.before_sponsor_count(reads)}</p>}
      <ProblemNotice problem={problem} />
    </>
  )
}

/** What was said before the day, as it stands now: the ground rules with the count of those who said yes, and the sponsor. */
export const OpeningWords = () => {
  const { state } = useSession()
  const { value: sheets, problem } = useSheets()
  const { ticks, versions } = state.before
  const { mediator, groups, operator } = state.session
  const rules = sheets?.statements.at(-1)
  return (
    <>
      {sheets?.disclosure && (
        <section className={styles.section}>
          <h2>{m.before_disclosure()}</h2>
          <DisclosureText words={sheets.disclosure} {...{ mediator, groups, operator }} />
        </section>
      )}
      {sheets?.case && (
        <section className={styles.section}>
          <h2>{m.before_case()}</h2>
          <CaseText words={sheets.case} />
        </section>
      )}
      <section className={styles.section}>
        <h2>{m.before_rules()}</h2>
        {rules && <RulesList words={rules.words} />}
        {ticks && ticks.of > 0 && <p className={styles.quiet}>{m.before_ticked(ticks)}</p>}
        <ProblemNotice problem={problem} />
      </section>
      {sheets?.sponsor && (
        <section className={styles.section}>
          <h2>{m.before_sponsor()}</h2>
          <SponsorBox words={sheets.sponsor} />
          {versions.sponsor && <ReadMark version={versions.sponsor} />}
        </section>
      )}
    </>
  )
}
