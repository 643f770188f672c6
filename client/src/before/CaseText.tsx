import type { CaseSheet } from '@parley/shared/protocol/sheets'
import { m } from '../paraglide/messages.js'
import styles from './Before.module.css'
import { CASE_KIND_NAMES } from './case-kinds.ts'

/** What brought the groups together, and what goes wrong now, each with where it stands and where that comes from. */
export const CaseText = ({ words: { kind, symptoms } }: { readonly words: CaseSheet }) => (
  <>
    <p>{CASE_KIND_NAMES[kind]()}</p>
    {symptoms.length > 0 && (
      <dl className={styles.lines}>
        {symptoms.map(({ what, baseline, source }) => (
          <div key={what}>
            <dt className={styles.label} dir="auto">
              {what}
            </dt>
            <dd className={styles.words} dir="auto">
              {m.before_case_now({ baseline, source })}
            </dd>
          </div>
        ))}
      </dl>
    )}
  </>
)
