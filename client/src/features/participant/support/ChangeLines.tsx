import type { SupportResultView } from '@parley/shared/protocol/ballot-views'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import cards from '../Cards.module.css'
import styles from '../Participant.module.css'

type ChangeLinesProps = { readonly result: SupportResultView; readonly level: 'h2' | 'h3' }

/** What would have to change: unsigned, with a group's mark only where the state gives it (BL13). */
export const ChangeLines = ({ result, level: Heading }: ChangeLinesProps) => {
  const { groups } = useSession().state.session
  if (result.lines.length === 0) return null
  return (
    <section className={styles.section}>
      <Heading>{m.participant_support_lines()}</Heading>
      <p className={styles.quiet}>{m.participant_support_lines_lead()}</p>
      <ul className={cards.list}>
        {result.lines.map((line, index) => (
          <li key={index} className={cards.card} data-group={line.group}>
            <p className={cards.words} dir="auto">
              {line.group && (
                <>
                  <GroupMark group={line.group} label={groups[line.group].name} />{' '}
                </>
              )}
              <ExplainedText text={line.text} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
