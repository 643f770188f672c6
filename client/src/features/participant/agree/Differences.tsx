import type { CardView } from '@parley/shared/documents/card-view'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { GroupName } from '../../../ui/GroupMark.tsx'
import participant from '../Participant.module.css'
import { AddCard } from './AddCard.tsx'
import styles from './Agree.module.css'
import { DeleteCard } from './DeleteCard.tsx'
import { EditableWords } from './EditableWords.tsx'
import { useWriter } from './use-writer.ts'
import type { BoardCards } from './use-board-cards.ts'
import { WhenFields } from './WhenFields.tsx'
import { whenText } from './when-text.ts'

type InBoard = { readonly board: BoardCards }

/** The reasons of one group: its own members write them, everyone reads them. */
const Reasons = ({
  board,
  group,
  reasons,
  of,
}: InBoard & { group: GroupId; reasons: readonly CardView[]; of?: string }) => {
  const { state } = useSession()
  const writer = useWriter()
  const own = writer.mayWrite && writer.group === group
  return (
    <div className={styles.column}>
      <h4>
        <GroupName group={group} name={m.participant_difference_reason({ group: state.session.groups[group].name })} />
      </h4>
      {reasons.map((card) => (
        <EditableWords
          key={card.id}
          card={card}
          doc={board.document.doc}
          label={m.participant_difference_reason_field()}
          mayWrite={own}
          onRemove={() => board.remove(card.id)}
        />
      ))}
      {reasons.length === 0 && !own && <p className={participant.quiet}>{m.participant_difference_reason_none()}</p>}
      {reasons.length === 0 && own && of !== undefined && (
        <AddCard
          field={`reason.${of}`}
          label={m.participant_difference_reason_field()}
          button={m.participant_difference_reason_add()}
          document={board.document}
          onAdd={(text) => board.add({ kind: 'reason', group, zone: 'differences', of, text })}
        />
      )}
    </div>
  )
}

/** One open difference: its words, both reasons side by side, and when to look at it again. */
const Difference = ({ board, card }: InBoard & { card: CardView }) => {
  const { mayWrite } = useWriter()
  const [setsWhen, setSetsWhen] = useState(false)
  const reasons = board.cards.filter((one) => one.kind === 'reason' && one.of === card.id)
  const when = whenText(card)
  return (
    <li className={styles.sheet} data-group="both">
      <EditableWords
        card={card}
        doc={board.document.doc}
        label={m.participant_difference_text()}
        mayWrite={mayWrite}
        as="h3"
      />
      <div className={styles.columns}>
        {GROUPS.map((group) => (
          <Reasons
            key={group}
            board={board}
            group={group}
            reasons={reasons.filter((one) => one.group === group)}
            of={card.id}
          />
        ))}
      </div>
      <p dir="auto">{when ? m.participant_difference_again_on({ when }) : m.participant_difference_again_none()}</p>
      {mayWrite && setsWhen && (
        <WhenFields
          card={card}
          label={m.participant_difference_again()}
          onSet={(key, value) => board.set(card.id, key, value)}
        />
      )}
      {mayWrite && (
        <div className={styles.tools}>
          <Button
            icon={<CalendarClock aria-hidden="true" />}
            aria-expanded={setsWhen}
            onClick={() => setSetsWhen(!setsWhen)}
          >
            {setsWhen ? m.participant_done() : m.participant_difference_again()}
          </Button>
          <DeleteCard
            text={card.text}
            title={m.participant_difference_delete_title()}
            more={m.participant_difference_delete_more()}
            onDelete={() => board.remove(card.id)}
          />
        </div>
      )}
    </li>
  )
}

/** What the groups still see differently. A reason whose difference was deleted stands by itself. */
export const Differences = ({ board }: InBoard) => {
  const { mayWrite } = useWriter()
  const inZone = board.inZone('differences')
  const all = inZone.filter((card) => card.kind === 'difference')
  const loose = inZone.filter((card) => card.kind === 'reason' && !all.some((one) => one.id === card.of))
  return (
    <section className={participant.section}>
      <h2>{m.participant_difference_title()}</h2>
      <p className={participant.quiet}>
        {all.length === 0 ? m.participant_difference_none() : m.participant_difference_lead()}
      </p>
      <ul className={styles.list}>
        {all.map((card) => (
          <Difference key={card.id} board={board} card={card} />
        ))}
      </ul>
      {loose.length > 0 && (
        <div className={styles.sheet}>
          <h3>{m.participant_difference_loose()}</h3>
          {GROUPS.filter((group) => loose.some((card) => card.group === group)).map((group) => (
            <Reasons key={group} board={board} group={group} reasons={loose.filter((card) => card.group === group)} />
          ))}
        </div>
      )}
      {mayWrite && (
        <AddCard
          field="difference"
          label={m.participant_difference_field()}
          button={m.participant_difference_add()}
          document={board.document}
          onAdd={(text) => board.add({ kind: 'difference', group: 'both', zone: 'differences', text })}
        />
      )}
    </section>
  )
}
