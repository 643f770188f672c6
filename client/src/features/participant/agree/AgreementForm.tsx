import { AGREEMENT_SORTS, type CardView } from '@parley/shared/documents/card-view'
import { setText } from '@parley/shared/documents/cards'
import type { GroupId } from '@parley/shared/session/agenda'
import { AskedField } from './AskedWhen.tsx'
import { Check } from 'lucide-react'
import { useId } from 'react'
import { m } from '../../../paraglide/messages.js'
import { SavingText } from '../../../session/SavingText.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { RingFrame } from '../../../ui/RingLine.tsx'
import { CardField } from '../CardField.tsx'
import cards from '../Cards.module.css'
import participant from '../Participant.module.css'
import styles from './Agree.module.css'
import { ownerOf } from './agreement-status.ts'
import { sortName } from './agreement-words.ts'
import { DeleteCard } from './DeleteCard.tsx'
import { KindFields } from './KindFields.tsx'
import { NeedsField } from './NeedsYes.tsx'
import { PlanItemsField } from './PlanItems.tsx'
import { membersHere, ownerName } from './roster-names.ts'
import { otherGroup } from './use-writer.ts'
import type { BoardCards } from './use-board-cards.ts'
import { WhenFields } from './WhenFields.tsx'

type AgreementFormProps = {
  readonly card: CardView
  readonly board: BoardCards
  /** Whose owner is named here; nobody's where a scribe types for both. */
  readonly group: GroupId | undefined
  readonly onDone: () => void
}

/** The owner whom one's own group names: somebody of it who is here. */
const OwnerChoice = ({
  card,
  board,
  group,
}: Pick<AgreementFormProps, 'card' | 'board'> & { readonly group: GroupId }) => {
  const { state, self } = useSession()
  const id = useId()
  const owner = ownerOf(card, group)
  const members = membersHere(state.roster, group)
  return (
    <p className={styles.choose}>
      <label htmlFor={id}>{m.participant_agreement_owner({ group: state.session.groups[group].name })}</label>
      <select
        id={id}
        value={owner ?? ''}
        onChange={({ target }) => board.set(card.id, group === 'a' ? 'ownerA' : 'ownerB', target.value || undefined)}
      >
        <option value="">{m.participant_agreement_owner_choose()}</option>
        {owner !== undefined && !members.some((seat) => seat.id === owner) && (
          <option value={owner} disabled>
            {ownerName(state.roster, owner, self.seat)}
          </option>
        )}
        {members.map((seat) => (
          <option key={seat.id} value={seat.id}>
            {ownerName(state.roster, seat.id, self.seat)}
          </option>
        ))}
      </select>
    </p>
  )
}

/** Everything of an agreement that can be written, in the document of both groups from the first letter. */
export const AgreementForm = ({ card, board, group, onDone }: AgreementFormProps) => {
  const { state } = useSession()
  const id = useId()
  return (
    <div className={participant.stack}>
      <RingFrame ring="room" after={<SavingText document={board.document} />}>
        <CardField
          card={card.id}
          label={m.participant_agreement_text()}
          text={card.text}
          onWrite={(text) => setText(board.document.doc, card.id, text)}
          onDone={onDone}
        />
      </RingFrame>
      <div className={styles.fields}>
        <p className={styles.choose}>
          <label htmlFor={id}>{m.participant_agreement_kind()}</label>
          <select
            id={id}
            value={card.sort ?? ''}
            onChange={({ target }) => board.set(card.id, 'sort', target.value || undefined)}
          >
            <option value="">{m.participant_agreement_kind_choose()}</option>
            {AGREEMENT_SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {sortName(sort)}
              </option>
            ))}
          </select>
        </p>
        {group && <OwnerChoice card={card} board={board} group={group} />}
      </div>
      <KindFields card={card} board={board} />
      {group && <AskedField card={card} board={board} group={group} />}
      {group && <PlanItemsField card={card} />}
      {group && <NeedsField card={card} board={board} />}
      <WhenFields
        card={card}
        label={m.participant_agreement_when()}
        onSet={(key, value) => board.set(card.id, key, value)}
      />
      <p className={participant.quiet}>
        {group
          ? m.participant_agreement_owner_other({ group: state.session.groups[otherGroup(group)].name })
          : m.people_typed_note()}{' '}
        {m.participant_agreement_asks_again()}
      </p>
      <div className={cards.tools}>
        <Button icon={<Check aria-hidden="true" />} onClick={onDone}>
          {m.participant_done()}
        </Button>
        <span className={cards.gap} />
        <DeleteCard
          text={card.text}
          title={m.participant_agreement_delete_title()}
          more={m.participant_agreement_delete_more()}
          onDelete={() => board.remove(card.id)}
        />
      </div>
    </div>
  )
}
