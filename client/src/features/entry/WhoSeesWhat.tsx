import { m } from '../../paraglide/messages.js'
import { WhoCanRead } from '../../session/WhoSees.tsx'
import type { Viewer } from '../../session/who-sees.ts'
import styles from './Entry.module.css'

const rules = [
  m.entry_join_rule_self,
  m.entry_join_rule_ask,
  m.entry_join_rule_describe,
  m.entry_join_rule_pass,
  m.entry_join_rule_keep,
] as const

/** What a person reads before saying yes: who can see what, the ground rules, and what stays in the room. */
export const WhoSeesWhat = ({ sponsor, k, viewer }: { sponsor: string; k: number; viewer: Viewer }) => (
  <>
    <hr />
    <section className={styles.part} aria-labelledby="who">
      <h2 id="who">{m.entry_join_who_heading()}</h2>
      <WhoCanRead viewer={viewer} k={k} />
      <p className={styles.small}>
        {m.entry_join_who_guess()} {m.entry_join_k({ k })}
      </p>
    </section>
    <hr />
    <section className={styles.part} aria-labelledby="rules">
      <h2 id="rules">{m.entry_join_rules_heading()}</h2>
      <ol className={styles.bullets}>
        {rules.map((rule) => (
          <li key={rule()}>{rule()}</li>
        ))}
      </ol>
    </section>
    {sponsor && (
      <section className={styles.part} aria-labelledby="sponsor">
        <h2 id="sponsor">{m.entry_join_sponsor_heading()}</h2>
        <blockquote className={styles.quote} dir="auto">
          {sponsor}
        </blockquote>
      </section>
    )}
    <section className={styles.part} aria-labelledby="stays">
      <h2 id="stays">{m.entry_join_stays_heading()}</h2>
      <p>{m.entry_join_stays()}</p>
      <p>{m.entry_join_stays_except()}</p>
      <p>{m.entry_join_leave()}</p>
    </section>
    <hr />
  </>
)
