import type { CardView } from '@parley/shared/documents/card-view'
import { Check, Undo2 } from 'lucide-react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { GroupMark } from '../ui/GroupMark.tsx'
import { agreementSentence } from './date-words.ts'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { nameOf } from './map-words.ts'
import { yesesOf } from './moving.ts'

/** Whether the week of a milestone is agreed, and the own group's yes to it: any member says it, and takes it back. */
export const AgreeDate = ({ card }: { readonly card: CardView }) => {
  const { names, rights, confidence, actions, acts } = useMap()
  const { group } = rights
  const { week } = card
  const yeses = yesesOf(card)
  const milestone = nameOf(card)
  const isMine = group !== undefined && yeses.includes(group)
  return (
    <div className={styles.links}>
      <p className={styles.label}>{m.mapping_agreement()}</p>
      <p>
        {yeses.map((one) => (
          <GroupMark key={one} group={one} />
        ))}{' '}
        {agreementSentence(card, names)}
      </p>
      {confidence(card.id).map((words) => (
        <p key={words} className={styles.quiet}>
          {words}
        </p>
      ))}
      {yeses.length > 0 && <p className={styles.quiet}>{m.mapping_new_week()}</p>}
      {actions && group && week !== undefined && (
        <div className={styles.agree}>
          {/* One button through both states, so that the focus stays on it. */}
          <Button
            data-act="agree"
            aria-label={isMine ? m.mapping_take_back_of({ week, milestone }) : m.mapping_agree_of({ week, milestone })}
            icon={isMine ? <Undo2 aria-hidden="true" /> : <Check aria-hidden="true" />}
            onClick={() => acts.agree(card, !isMine)}
          >
            {isMine ? m.mapping_take_back() : m.mapping_agree({ week })}
          </Button>
          <span className={styles.quiet}>
            <GroupMark group={group} /> {m.mapping_agree_for({ group: names[group] })}
          </span>
        </div>
      )}
    </div>
  )
}
