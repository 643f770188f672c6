import { m } from '../../../paraglide/messages.js'
import styles from '../Participant.module.css'
import { levelText } from './level-text.ts'

/** The level in the person's own words, with the line. */
export const OwnAnswer = ({ level, line }: { readonly level: number; readonly line?: string | undefined }) => (
  <>
    <p>{m.participant_support_chose({ level: levelText(level) })}</p>
    {line && (
      <>
        <p>{m.participant_support_wrote()}</p>
        <blockquote className={styles.quote} dir="auto">
          {line}
        </blockquote>
      </>
    )}
  </>
)
