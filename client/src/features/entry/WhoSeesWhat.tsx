import type { KeepingView } from '@parley/shared/protocol/keeping-view'
import type { SheetsView } from '@parley/shared/protocol/sheets'
import type { GroupId } from '@parley/shared/session/agenda'
import { DisclosureText } from '../../before/DisclosureText.tsx'
import { SponsorBox } from '../../before/SponsorBox.tsx'
import { RulesList, StatementsText } from '../../before/StatementsText.tsx'
import { m } from '../../paraglide/messages.js'
import { KeepingLines } from '../../session/Keeping.tsx'
import { WhoCanRead } from '../../session/WhoSees.tsx'
import type { Viewer } from '../../session/who-sees.ts'
import styles from './Entry.module.css'

type WhoSeesWhatProps = {
  readonly sheets: SheetsView
  /** Whether the mediator sees the names of seats without a connection. */
  readonly namesOffline: boolean
  readonly k: number
  /** How long things are kept; null for a circle, of which nothing is. */
  readonly keeping: KeepingView | null
  readonly mediator: string
  readonly groups: Readonly<Record<GroupId, { readonly name: string }>>
  readonly operator: string
  readonly viewer: Viewer
}

/** What a person reads before saying yes: who can see what, the ground rules, and what stays in the room. */
export const WhoSeesWhat = ({ sheets, k, keeping, viewer, namesOffline, ...who }: WhoSeesWhatProps) => {
  const words = sheets.statements.at(-1)?.words
  return (
    <>
      <hr />
      <section className={styles.part} aria-labelledby="who">
        <h2 id="who">{m.entry_join_who_heading()}</h2>
        <WhoCanRead viewer={viewer} k={k} />
        <p className={styles.small}>
          {m.entry_join_who_guess()} {m.entry_join_k({ k })}
        </p>
        {namesOffline && <p>{m.people_names_offline_told()}</p>}
      </section>
      {keeping && (
        <section className={styles.part} aria-labelledby="keeping">
          <h2 id="keeping">{m.keeping_title()}</h2>
          <KeepingLines keeping={keeping} />
        </section>
      )}
      <hr />
      <section className={styles.part} aria-labelledby="rules">
        <h2 id="rules">{m.before_rules()}</h2>
        {words && <RulesList words={words} />}
      </section>
      {sheets.sponsor && (
        <section className={styles.part} aria-labelledby="sponsor">
          <h2 id="sponsor">{m.before_sponsor()}</h2>
          <SponsorBox words={sheets.sponsor} />
        </section>
      )}
      {sheets.disclosure && (
        <section className={styles.part} aria-labelledby="mediator">
          <h2 id="mediator">{m.before_disclosure()}</h2>
          <DisclosureText words={sheets.disclosure} {...who} />
        </section>
      )}
      {words && (
        <div className={styles.form}>
          <StatementsText words={words} as="h2" />
        </div>
      )}
      <hr />
    </>
  )
}
