import { kindValues } from '@parley/shared/agree/kind-fields'
import type { CardView } from '@parley/shared/documents/card-view'
import { GROUPS } from '@parley/shared/session/agenda'
import { agreedFields } from '../../../follow/agreed-words.ts'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { GroupName } from '../../../ui/GroupMark.tsx'
import styles from './Agree.module.css'
import { ownerOf, type AgreementStatus } from './agreement-status.ts'
import { askedText } from './asked-text.ts'
import { sortName } from './agreement-words.ts'
import { PlanItemsRow } from './PlanItems.tsx'
import { ownerName } from './roster-names.ts'
import { whenText } from './when-text.ts'

/** When, what kind, and who owns it in each group: what an owner accepts beside the words. */
export const AgreementRows = ({ card, status }: { readonly card: CardView; readonly status: AgreementStatus }) => {
  const { state, self } = useSession()
  const when = whenText(card)
  const { a, b } = state.session.groups
  return (
    <dl className={styles.rows}>
      <div>
        <dt>{m.participant_agreement_when()}</dt>
        <dd data-empty={when === '' || undefined}>
          <bdi>{when || m.participant_agreement_not_said()}</bdi>
        </dd>
      </div>
      <div>
        <dt>{m.participant_agreement_kind()}</dt>
        <dd data-empty={card.sort === undefined || undefined}>
          {card.sort ? sortName(card.sort) : m.participant_agreement_not_said()}
        </dd>
      </div>
      {agreedFields(card.sort, kindValues(card).fields, { a: a.name, b: b.name }).map(({ key, name, value }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
      <PlanItemsRow card={card} />
      {GROUPS.map((group) => {
        const owner = ownerOf(card, group)
        const asked = card[group === 'a' ? 'askedA' : 'askedB']
        const name = owner && ownerName(state.roster, owner, self.seat)
        return (
          <div key={group}>
            <dt>
              <GroupName group={group} name={state.session.groups[group].name} />
            </dt>
            <dd data-empty={name === undefined || undefined}>
              {name === undefined ? (
                m.participant_agreement_owner_none()
              ) : (
                <bdi>
                  {status.yes[group] ? <Emphasis text={m.participant_agreement_has_accepted({ name })} /> : name}
                </bdi>
              )}
              {asked && <span className={styles.asked}>{m.kinds_asked_row({ when: askedText(asked) })}</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
