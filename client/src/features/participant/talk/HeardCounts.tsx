import type { FocusView } from '@parley/shared/protocol/talk-views'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import styles from '../Participant.module.css'

/** How many called it heard and how many ask for one more try; never who, and nothing where few answer (SB2). */
export const HeardCounts = ({ focus }: { readonly focus: FocusView }) => {
  const { k, mediator } = useSession().state.session
  const { answers } = focus
  return answers ? (
    <p aria-live="polite">
      <strong>{m.participant_back_counts({ heard: answers.heard, again: answers.again, asked: answers.asked })}</strong>
    </p>
  ) : (
    <p className={styles.quiet}>{m.participant_back_few({ count: k, mediator })}</p>
  )
}
