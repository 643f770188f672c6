import { purposeOf } from '@parley/shared/agree/purpose'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'
import { ExplainedText } from '../../ui/ExplainedText.tsx'
import { GroupName } from '../../ui/GroupMark.tsx'
import styles from './Participant.module.css'

/** What both groups work for, above what is done for it; nothing before both carried one. */
export const PurposeLine = () => {
  const purpose = purposeOf(useSession().state)
  if (purpose === null) return null
  return (
    <section className={styles.purpose} aria-label={m.purpose_head()}>
      <p className={styles.quiet}>
        <GroupName group="both" name={m.purpose_head()} />
      </p>
      <p dir="auto">
        <ExplainedText text={purpose} />
      </p>
    </section>
  )
}
