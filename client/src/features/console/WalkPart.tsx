import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import { CardPaper } from '../../ui/CardPaper.tsx'
import { GroupName } from '../../ui/GroupMark.tsx'
import styles from './StepPart.module.css'
import { walkHere } from './walk-facts.ts'

/** A walk through revealed cards: the one in front, and how many of each group were. */
export const WalkPart = ({ state, board }: { readonly state: StateView; readonly board: DocumentView }) => {
  const now = walkHere(state, board)
  if (!now || !state.walk?.first) return null
  return (
    <div className={styles.inFocus}>
      {now.front && <CardPaper group={now.front.group} text={now.front.text ?? m.walk_gone()} />}
      {GROUPS.map((group) => (
        <p key={group}>
          <GroupName group={group} name={state.session.groups[group].name} />{' '}
          {m.walk_had({ had: now.had[group], of: now.of[group] })}
        </p>
      ))}
    </div>
  )
}
