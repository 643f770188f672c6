import { m } from '../../paraglide/messages.js'
import { Emphasis } from '../../ui/Emphasis.tsx'
import { RingIcon, type Ring } from '../../ui/RingLine.tsx'
import styles from './Entry.module.css'

const rings: readonly (readonly [Ring, () => string])[] = [
  ['mine', m.entry_join_who_mine],
  ['group', m.entry_join_who_group],
  ['room', m.entry_join_who_room],
  ['counts', m.entry_join_who_counts],
]
const rules = [
  m.entry_join_rule_self,
  m.entry_join_rule_ask,
  m.entry_join_rule_describe,
  m.entry_join_rule_pass,
  m.entry_join_rule_keep,
] as const

/** What a person reads before saying yes: who can see what, the ground rules, and what stays in the room. */
export const WhoSeesWhat = ({ sponsor, k }: { readonly sponsor: string; readonly k: number }) => (
  <>
    <hr />
    <section className={styles.part} aria-labelledby="who">
      <h2 id="who">{m.entry_join_who_heading()}</h2>
      <ul className={styles.lines}>
        {rings.map(([ring, sentence]) => (
          <li key={ring} className={styles.line}>
            <RingIcon ring={ring} />
            <span>
              <Emphasis text={sentence()} />
            </span>
          </li>
        ))}
      </ul>
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
