import type { Statements } from '@parley/shared/protocol/sheets'
import { m } from '../paraglide/messages.js'
import styles from './Before.module.css'

const STATEMENTS = [
  ['confidentiality', m.before_confidentiality],
  ['voting', m.before_voting],
  ['leaving', m.before_leaving],
  ['record', m.before_record],
] as const

type StatementsTextProps = {
  readonly words: Statements
  /** What somebody said yes to before: what is new or gone since then is marked in words. */
  readonly before?: Statements | undefined
  /** Which headings stand over the statements. */
  readonly as?: 'h2' | 'h3'
}

/** The ground rules as a list. */
export const RulesList = ({ words, before }: Pick<StatementsTextProps, 'words' | 'before'>) => {
  const gone = before?.rules.filter((rule) => !words.rules.includes(rule)) ?? []
  return (
    <ol className={styles.rules}>
      {words.rules.map((rule, at) => (
        // A rule may stand twice while somebody is still writing.
        <li key={`${at} ${rule}`}>
          <span dir="auto">{rule}</span>
          {before && !before.rules.includes(rule) && <strong className={styles.sign}>{m.before_changed_new()}</strong>}
        </li>
      ))}
      {gone.map((rule) => (
        <li key={`gone ${rule}`} className={styles.gone}>
          <s dir="auto">{rule}</s>
          <strong className={styles.sign}>{m.before_changed_gone()}</strong>
        </li>
      ))}
    </ol>
  )
}

/** The statements that go with the rules: what stays here, voting, leaving, the record. */
export const StatementsText = ({ words, before, as: Heading = 'h3' }: StatementsTextProps) =>
  STATEMENTS.map(([key, title]) => (
    <section key={key} className={styles.statement}>
      <Heading>
        {title()}
        {before && before[key] !== words[key] && <strong className={styles.sign}>{m.before_changed_words()}</strong>}
      </Heading>
      <p dir="auto" className={styles.words}>
        {words[key]}
      </p>
      {before && before[key] !== words[key] && (
        <p dir="auto" className={styles.quiet}>
          {m.before_changed_was({ text: before[key] })}
        </p>
      )}
    </section>
  ))
