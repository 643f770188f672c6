import { kindValues } from '@parley/shared/agree/kind-fields'
import { agreementHash, missingOf, yesesTo } from '@parley/shared/agree/frozen'
import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { useWaits } from '../before/deciders.ts'
import { agreedFields } from '../follow/agreed-words.ts'
import { m } from '../paraglide/messages.js'
import { GroupMark } from '../ui/GroupMark.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import { PlainNote } from './PlainNote.tsx'
import looks from './SecondHalf.module.css'
import { dayText } from '../ui/moments.ts'

type Groups = StateView['session']['groups']
type Signed = {
  readonly card: CardView
  readonly isWhole: boolean
  readonly yes: Readonly<Record<GroupId, boolean>>
}

/** The agreements of a board with the yeses that stand to their present words. */
export const signedOf = (state: StateView, board: DocumentView): readonly Signed[] =>
  board.cards
    .filter((card) => card.kind === 'agreement' && card.text.trim() !== '')
    .map((card) => ({
      card,
      isWhole: missingOf(card).length === 0,
      yes: yesesTo(state.accepted, card.id, agreementHash(card)),
    }))

export const isSigned = ({ isWhole, yes }: Signed): boolean => isWhole && yes.a && yes.b

/** The two marks of an agreement: each group's is filled by its owner's yes, and with both they join. */
const Marks = ({ signed, groups }: { readonly signed: Signed; readonly groups: Groups }) => {
  const { yes, isWhole } = signed
  const both = isSigned(signed)
  const waiting = GROUPS.filter((group) => !yes[group])
  const [missing] = waiting
  const words = both
    ? m.projector_accepted()
    : !isWhole
      ? m.projector_not_whole()
      : waiting.length === 1 && missing
        ? m.projector_waiting({ group: groups[missing].name })
        : m.projector_waiting_both()
  return (
    <span className={looks.signs} data-joined={both || undefined}>
      <span className={looks.signMarks} aria-hidden="true">
        {GROUPS.map((group) => (
          <span key={group} className={looks.sign} data-group={group} data-on={yes[group] || undefined} />
        ))}
      </span>
      <span className={looks.signWords}>{words}</span>
    </span>
  )
}

const whenOf = ({ kind, due, when }: CardView): string => {
  const day = due && (kind === 'difference' ? m.projector_look_again : m.projector_due)({ date: dayText(due) })
  return [day, when?.trim()].filter(Boolean).join(' · ')
}

/** One agreement as a line of a page. */
export const AgreementRow = ({ signed, groups }: { readonly signed: Signed; readonly groups: Groups }) => {
  const when = whenOf(signed.card)
  const waits = useWaits(signed.card)
  const { sort } = signed.card
  const fields = agreedFields(sort, kindValues(signed.card).fields, { a: groups.a.name, b: groups.b.name })
  return (
    <li className={looks.agreement} data-joined={isSigned(signed) || undefined}>
      <span className={styles.text} dir="auto">
        {signed.card.text}
        <PlainNote text={signed.card.text} />
        {fields.length > 0 && (
          <span className={looks.when} dir="auto">
            {fields.map(({ name, value }) => m.agreed_field_line({ name, value })).join(' · ')}
          </span>
        )}
        {when && (
          <span className={looks.when} dir="auto">
            {when}
          </span>
        )}
        {waits && (
          <span className={looks.when} dir="auto">
            {waits}
          </span>
        )}
      </span>
      <Marks signed={signed} groups={groups} />
    </li>
  )
}

const Difference = ({
  card,
  board,
  groups,
}: {
  readonly card: CardView
  readonly board: DocumentView
  readonly groups: Groups
}) => (
  <li className={looks.difference}>
    <p className={styles.text} dir="auto">
      <strong>{m.projector_difference()}</strong> {card.text}
      {whenOf(card) && (
        <span className={looks.when} dir="auto">
          {whenOf(card)}
        </span>
      )}
    </p>
    {board.cards
      .filter((one) => one.kind === 'reason' && one.of === card.id && one.text.trim() !== '')
      .map((reason) => (
        <p key={reason.id} className={looks.reason} dir="auto">
          {reason.group && reason.group !== 'both' && (
            <GroupMark group={reason.group} label={groups[reason.group].name} />
          )}{' '}
          {reason.text}
        </p>
      ))}
  </li>
)

type AgreementsSceneProps = { readonly state: StateView; readonly board: DocumentView; readonly clockOffset: number }

/** The agreements as they come to be: whose yes stands, whose is awaited; then what stays open. */
export const AgreementsScene = ({ state, board, clockOffset }: AgreementsSceneProps) => {
  const all = signedOf(state, board)
  const { groups } = state.session
  const differences = board.cards.filter((card) => card.kind === 'difference' && card.text.trim() !== '')
  const reasons = board.cards.filter((card) => card.kind === 'reason')
  if (all.length === 0 && differences.length === 0) {
    return (
      <div className={styles.left}>
        <p className={styles.kicker}>{m.steps_title_agreements()}</p>
        <Headline className={styles.prompt}>{m.steps_do_agreements()}</Headline>
        <p className={styles.lead}>{m.projector_agreements_none()}</p>
      </div>
    )
  }
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{m.projector_agreements()}</Headline>
        {all.length > 0 && (
          <p className={styles.aside}>
            {m.projector_agreements_count({ count: all.filter(isSigned).length, of: all.length })}
          </p>
        )}
      </header>
      <FittedLanes
        lanes={[
          {
            id: 'agreements',
            items: [
              ...all.map((signed) => <AgreementRow key={signed.card.id} signed={signed} groups={groups} />),
              ...differences.map((card) => <Difference key={card.id} card={card} board={board} groups={groups} />),
            ],
          },
        ]}
        content={JSON.stringify([all, differences, reasons])}
        mostColumns={1}
        clockOffset={clockOffset}
      />
    </>
  )
}
