import type { CardView } from '@parley/shared/documents/card-view'
import type { ReactNode } from 'react'
import { GroupMark } from '../ui/GroupMark.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { Words } from './Words.tsx'

/** The words of a goal, a limit, a reply, with whose they are and what their own group may do to them. */
export const CardWords = ({ card, lead }: { readonly card: CardView; readonly lead?: ReactNode }) => {
  const { names, rights, actions, acts, onUnplaced } = useMap()
  return (
    <Words
      card={card}
      mayEdit={actions !== null && rights.mayEdit(card)}
      onSave={(text, base) => actions?.setText(card.id, text, base)}
      onRemove={() => acts.remove(card)}
      onUnplaced={(text) => onUnplaced(text, card.kind)}
    >
      <p className={styles.meta}>
        <GroupMark group={card.group ?? 'both'} /> <bdi>{names[card.group ?? 'both']}</bdi>
        {lead && <span> · {lead}</span>}
      </p>
    </Words>
  )
}
