import type { SponsorStatement } from '@parley/shared/protocol/sheets'
import { m } from '../paraglide/messages.js'
import styles from './Before.module.css'

/** What whoever asked for the talk says: plain words, signed, with what they promise to act on. */
export const SponsorBox = ({ words }: { readonly words: SponsorStatement }) => (
  <div className={styles.box}>
    <blockquote className={styles.quote} dir="auto">
      {words.text}
    </blockquote>
    {words.acts && (
      <div>
        <p className={styles.label}>{m.before_sponsor_acts()}</p>
        <p className={styles.words} dir="auto">
          {words.acts}
        </p>
      </div>
    )}
    {words.by && <p className={styles.signed}>{m.before_sponsor_by({ name: words.by })}</p>}
  </div>
)
